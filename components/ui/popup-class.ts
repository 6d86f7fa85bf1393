/** The ground of everything that opens beside its trigger, and the rows in it. */
export const popupClass =
  "max-h-(--available-height) min-w-[max(160px,var(--anchor-width))] max-w-[min(360px,var(--available-width))] overflow-y-auto rounded-3 bg-raised p-1 text-13 text-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-instant:duration-0 data-starting-style:opacity-0";

export const itemClass =
  "flex min-h-7 w-full items-center gap-2 rounded-2 px-2 py-1 text-13 outline-none select-none data-disabled:text-off data-highlighted:bg-hover max-md:min-h-touch max-md:text-14";

export const groupLabelClass = "px-2 pt-2 pb-1 text-11 font-medium text-3";

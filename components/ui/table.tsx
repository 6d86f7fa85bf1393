import { ChevronDown, ChevronUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

/** Hairlines, no zebra. Column widths come from a `<colgroup>`; the one without a width takes the rest. */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return (
    <table
      {...rest}
      className={cx("w-full table-fixed border-separate border-spacing-0 text-left", className)}
    />
  );
}

type TrProps = ComponentProps<"tr"> & { isSelected?: boolean; isCursor?: boolean; isOff?: boolean };

export function Tr({ isSelected, isCursor, isOff, className, ...rest }: TrProps) {
  return (
    <tr
      {...rest}
      aria-selected={isSelected}
      data-cursor={isCursor || undefined}
      className={cx(
        "group/row",
        isSelected ? "[&>td]:bg-selected" : "hover:[&>td]:bg-hover",
        isCursor && !isSelected && "[&>td]:bg-hover",
        isCursor && "[&>:first-child]:shadow-[inset_2px_0_0_var(--accent)]",
        isOff && "[&>td]:text-3",
        className,
      )}
    />
  );
}

type CellProps = { align?: "left" | "right" };

export function Th({ align = "left", className, ...rest }: Omit<ComponentProps<"th">, "align"> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "sticky top-0 z-(--z-sticky) h-row-head border-b border-line bg-page px-2 text-12 font-medium whitespace-nowrap text-3",
        edge,
        align === "right" && "text-right",
        className,
      )}
    />
  );
}

export function Td({ align = "left", className, ...rest }: Omit<ComponentProps<"td">, "align"> & CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "h-row truncate border-b border-line px-2 transition-colors max-md:h-touch max-md:text-14",
        edge,
        align === "right" && "num text-right",
        className,
      )}
    />
  );
}

const edge = "first:pl-page last:pr-page";

type SortHeadProps = CellProps & {
  direction: "asc" | "desc" | undefined;
  onSort: () => void;
  children: ReactNode;
};

/** A head that sorts; the arrow stands only at the one in use. */
export function SortHead({ direction, onSort, align = "left", children }: SortHeadProps) {
  const order = direction && (direction === "asc" ? "ascending" : "descending");
  return (
    <Th align={align} aria-sort={order}>
      <button
        type="button"
        onClick={onSort}
        className={cx(
          "touch-area -mx-1 inline-flex h-6 items-center gap-0.5 rounded-1 px-1 font-medium transition-colors hover:text-1",
          direction && "text-1",
        )}
      >
        {children}
        {direction && <Icon of={direction === "asc" ? ChevronUp : ChevronDown} size={12} />}
      </button>
    </Th>
  );
}

/** The count, and what is hidden. */
export function TableFoot({ children }: { children: ReactNode }) {
  return (
    <footer className="num flex h-row shrink-0 items-center gap-3 border-t border-line bg-page px-page text-12 text-3 max-md:h-touch">
      {children}
    </footer>
  );
}

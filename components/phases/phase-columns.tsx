/** Handle, name, what entering it does, target, open onboardings, colour, menu; two lines on a phone. */
export const phaseGrid =
  "grid grid-cols-[12px_minmax(0,1fr)_168px_112px_120px_132px_28px] items-center gap-x-2 pr-3 max-md:grid-cols-[28px_minmax(0,1fr)_44px] max-md:gap-x-1 max-md:pr-1";

export function PhaseColumns() {
  return (
    <div
      aria-hidden="true"
      className={`${phaseGrid} sticky top-0 z-(--z-sticky) h-row-head border-b border-line bg-page text-12 font-medium text-3 max-md:hidden`}
    >
      <span className="col-start-2">Name</span>
      <span>On entry</span>
      <span>Target</span>
      <span className="text-right">Open onboardings</span>
      <span className="pl-5">Colour</span>
    </div>
  );
}

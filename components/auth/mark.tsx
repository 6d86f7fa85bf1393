/** The drawing of app/icon.svg in the theme's accent. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 20 20" aria-hidden="true" className="block">
      <rect width="20" height="20" rx="4.5" fill="var(--accent)" />
      <path
        d="M6.4 15.8V9a4.1 4.1 0 1 1 4.1 4.1"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <circle cx="10.5" cy="9" r="1.4" fill="var(--on-accent)" />
    </svg>
  );
}

/** The reference in our own tokens, which know light and dark by themselves. */
export const referenceStyle = `
.light-mode, .dark-mode {
  --scalar-background-1: var(--bg);
  --scalar-background-2: var(--bg-sunken);
  --scalar-background-3: var(--bg-press);
  --scalar-background-accent: var(--bg-selected);
  --scalar-color-1: var(--text);
  --scalar-color-2: var(--text-2);
  --scalar-color-3: var(--text-3);
  --scalar-color-accent: var(--accent-text);
  --scalar-border-color: var(--line);
  --scalar-button-1: var(--accent);
  --scalar-button-1-color: var(--on-accent);
  --scalar-button-1-hover: var(--accent-hover);
  --scalar-color-green: var(--success);
  --scalar-color-red: var(--danger);
  --scalar-color-yellow: var(--warning);
  --scalar-color-orange: var(--warning);
  --scalar-color-blue: var(--info);
  --scalar-color-purple: var(--phase-2);
  --scalar-link-color: var(--accent-text);
  --scalar-sidebar-background-1: var(--bg-nav);
  --scalar-sidebar-color-1: var(--text);
  --scalar-sidebar-color-2: var(--text-2);
  --scalar-sidebar-border-color: var(--line);
  --scalar-sidebar-item-hover-background: var(--bg-hover);
  --scalar-sidebar-item-active-background: var(--bg-press);
  --scalar-sidebar-color-active: var(--text);
  --scalar-sidebar-search-background: var(--bg-field);
  --scalar-sidebar-search-border-color: var(--line-2);
  --scalar-sidebar-search-color: var(--text-3);
  --scalar-shadow-1: none;
  --scalar-shadow-2: var(--shadow-float);
}
:root {
  --scalar-custom-header-height: var(--topbar);
  --scalar-font: var(--font);
  --scalar-font-code: var(--font-mono);
  --scalar-radius: var(--r-2);
  --scalar-radius-lg: var(--r-3);
  --scalar-radius-xl: var(--r-4);
}
`;

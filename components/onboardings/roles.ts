/** The four people on an onboarding, in the order in which they are shown. */
export const onboardingRoles = [
  { field: "csm_id", label: "CSM" },
  { field: "se_id", label: "SE" },
  { field: "designer_id", label: "Designer" },
  { field: "product_ops_id", label: "Product ops" },
] as const;

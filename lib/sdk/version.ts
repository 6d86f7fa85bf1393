/** Of the package; the API's own version stands in its path. */
export const version = "0.1.0";

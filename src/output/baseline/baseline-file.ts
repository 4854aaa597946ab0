/** Where the baseline of a hub lies, relative to the hub: beside `content/`, for it is about all of it. */
export const baselineFile = 'diapason.baseline.json';

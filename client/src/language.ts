/** The language of a determination, as package.json declares it. */
export const LANGUAGE = 'imr-determination';

/** 25 MB. In a file of its own, for the browser needs no more of the contract to know it. */
export const maxAttachmentBytes = 26_214_400;

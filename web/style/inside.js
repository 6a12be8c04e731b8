// The style sheet of what is inside the element. On paper the mirror takes the place of the picture, as where nothing
// can be drawn.
export const inside = (widget, plain) => `${widget}\n${plain}\n@media print {\n${plain.replace(/\.plain\b/g, ".stage")}\n}`;

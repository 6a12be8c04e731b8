// A text as it stands in HTML and XML, between tags or in a quoted attribute.
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

export function judge() {}

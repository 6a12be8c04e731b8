// Tab goes round within the kiosk: behind its last control there is the browser's own, which is nobody's to reach here.

const CONTROLS = 'button, input, a[href], [tabindex="0"]';

export function keepFocusWithin(root, signal) {
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Tab" && !event.defaultPrevented) goRound(root, event);
    },
    { signal },
  );
  // From nowhere, the first Tab begins at the top, as it would in a page.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab" || root.activeElement) return;
      const stops = stopsOf(root);
      if (stops.length === 0) return;
      event.preventDefault();
      stops[event.shiftKey ? stops.length - 1 : 0].focus();
    },
    { signal },
  );
}

function goRound(root, event) {
  const stops = stopsOf(root);
  const active = root.activeElement;
  if (stops.length === 0) return;
  const [end, other] = event.shiftKey ? [stops[0], stops[stops.length - 1]] : [stops[stops.length - 1], stops[0]];
  // A heading that has the focus may come before the first of them.
  const before = event.shiftKey && end.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
  if (!before && !isSameStop(active, end)) return;
  event.preventDefault();
  other.focus();
}

/** Where Tab stops, in order: of radio buttons that belong together only one. */
function stopsOf(root) {
  const stops = [...root.querySelectorAll(CONTROLS)].filter(
    (control) => !control.disabled && control.getClientRects().length > 0,
  );
  return stops.filter((control) => {
    if (control.type !== "radio") return true;
    const group = stops.filter((each) => isSameStop(each, control));
    return control === (group.find((each) => each.checked) ?? group[0]);
  });
}

const isSameStop = (one, other) => one === other || (one.type === "radio" && other.type === "radio" && one.name === other.name);

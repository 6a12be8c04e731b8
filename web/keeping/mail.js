// Letters that the visitor's own mail program opens, to be sent from there.

// Outlook on Windows opens none from a longer address, or cuts it off.
const LONGEST = 1900;

/**
 * Opens a letter without an addressee. False, and nothing is opened: some programs would cut it off.
 * @param {string} subject
 * @param {string} body
 */
export function openMail(subject, body) {
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  if (address.length > LONGEST) return false;
  const link = document.createElement("a");
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}

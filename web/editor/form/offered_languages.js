// Of those that a new language of a set is chosen from.
export const offeredLanguages = ["fi", "sv", "en", "se", "smn", "sms", "uk", "ru", "et", "ar", "so", "de", "fr", "es", "pl"];

export function MailingHousesPage() {
  return null;
}

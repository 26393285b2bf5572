/** The texts in the fields of a page, each as "label: value"; passwords are left out. */
export function unsavedInput(page: ParentNode): string[] {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  return [...fields]
    .filter((field) => !["password", "checkbox", "radio", "hidden"].includes(field.type))
    .filter((field) => field.value !== "")
    .map((field) => {
      const label = field.labels?.[0]?.textContent ?? field.getAttribute("aria-label");
      return `${label ?? field.name}: ${field.value}`;
    });
}

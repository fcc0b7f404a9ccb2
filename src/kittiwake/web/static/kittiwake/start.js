// Starts the components of GOV.UK Frontend and MOJ Frontend. Pages work without any of it.
import { initAll as startGovuk } from "../vendor/govuk-frontend.min.js";
import { initAll as startMoj } from "../vendor/moj-frontend.min.js";

startGovuk();
startMoj();

// A wide table takes keyboard focus only where it really scrolls, also once a phone is turned.
const wideTables = document.querySelectorAll(".kw-table[tabindex]");
function letWideTablesTakeFocus() {
  for (const table of wideTables) {
    if (table.scrollWidth > table.clientWidth) table.setAttribute("tabindex", "0");
    else table.removeAttribute("tabindex");
  }
}
letWideTablesTakeFocus();
addEventListener("resize", letWideTablesTakeFocus);

// What htmx puts into a page is started too.
document.addEventListener("htmx:afterSettle", (event) => {
  startGovuk({ scope: event.target });
  startMoj({ scope: event.target });
});

// A tap on the drawing of a body chooses the place in the list of a mark. The list alone does the same.

const drawing = document.querySelector("[data-body]");
const lists = [...document.querySelectorAll("[data-mark] select[name^='spot_']")];
let current = null;

/** The mark in which somebody works; else the first whose place is still open; else the last. */
function listToFill() {
  return current || lists.find((list) => !list.value) || lists[lists.length - 1];
}

/** Shows on the drawing which places are chosen. */
function showChosen() {
  const chosen = new Set(lists.map((list) => list.value));
  for (const spot of drawing.querySelectorAll("[data-spot]")) {
    spot.classList.toggle("kw-body__spot--chosen", chosen.has(spot.dataset.spot));
  }
}

function choose(spot) {
  const list = listToFill();
  list.value = spot.dataset.spot;
  list.dispatchEvent(new Event("input", { bubbles: true }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
  current = null;
  list.focus();
}

if (drawing && lists.length) {
  drawing.classList.add("kw-bodies--choosing");
  drawing.addEventListener("click", (event) => {
    const spot = event.target.closest("[data-spot]");
    if (spot) choose(spot);
  });
  for (const mark of document.querySelectorAll("[data-mark]")) {
    mark.addEventListener("focusin", () => {
      const list = mark.querySelector("select[name^='spot_']");
      current = list.value ? null : list;
    });
    mark.addEventListener("change", showChosen);
  }
  showChosen();
}

// Words marked in a section stand in the box of its comment when that is opened. Copying them does the same.

let marked = null;

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const words = selection.toString().trim();
  const said = words && selection.anchorNode.parentElement.closest(".kw-said .kw-typed");
  if (said && said.contains(selection.focusNode)) marked = { words, section: said.closest("section") };
});

for (const box of document.querySelectorAll("input[data-words-of]")) {
  const comment = box.closest("details");
  comment.addEventListener("toggle", () => {
    if (!comment.open || box.value || marked?.section !== comment.closest("section")) return;
    box.value = marked.words.replace(/\s+/g, " ");
    marked = null;
    document.getElementById(`id_${box.dataset.wordsOf}`).focus();
  });
}

"""The parts every page is made of: macros (`kit.html`), the shapes they take, form fields."""

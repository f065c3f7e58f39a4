// The only script: a picture that does not load steps back and leaves its link. Everything else works without.
for (const picture of document.querySelectorAll("img[loading=lazy]")) {
  const gone = () => {
    const link = picture.closest("a");
    if (!link) return picture.remove();
    link.classList.add("broken");
    if (link.classList.contains("picture")) {
      if (!link.querySelector("span")) link.append(Object.assign(document.createElement("span"), { textContent: picture.alt || picture.src }));
    }
  };
  if (picture.complete && picture.src && picture.naturalWidth === 0 && picture.currentSrc) gone();
  picture.addEventListener("error", gone);
}

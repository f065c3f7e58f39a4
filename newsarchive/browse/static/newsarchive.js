// The only script: a picture that does not load steps back and leaves its link. Everything else works without.
for (const picture of document.querySelectorAll("img[loading=lazy]")) {
  const gone = () => {
    const link = picture.closest("a");
    if (link && link.classList.contains("picture")) {
      link.classList.add("broken");
      if (!link.querySelector("span")) link.append(Object.assign(document.createElement("span"), { textContent: picture.alt || picture.src }));
    } else {
      picture.remove();
    }
  };
  if (picture.complete && picture.src && picture.naturalWidth === 0 && picture.currentSrc) gone();
  picture.addEventListener("error", gone);
}

// What “property: value” comes to on the element with that id.
([id, property, value]) => {
  const element = document.getElementById(id);
  element.style.setProperty(property, value);
  return getComputedStyle(element).getPropertyValue(property);
};

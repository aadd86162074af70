// What libraries of 2008 did to the page, and some plugins still bring along.
Array.prototype.toJSON = function toJSON() {
  return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
};
Array.prototype.each = function each(callback) {
  for (let index = 0; index < this.length; index++) callback(this[index], index);
  return this;
};
Object.prototype.isLegacy = true;
String.prototype.strip = function strip() {
  return this.replace(/^\s+|\s+$/g, '');
};
window.$ = (id) => document.getElementById(id);
window.siso = 'taken';
window.name = 'legacy';

/* What old libraries do to the globals of a page: Prototype, an AMD loader, jQuery in two versions, analytics. */
(function () {
  var slice = Array.prototype.slice;
  Array.prototype.each = function (iterator) {
    for (var i = 0; i < this.length; i++) iterator(this[i], i);
    return this;
  };
  Array.prototype.last = function () {
    return this[this.length - 1];
  };
  Array.prototype.clone = function () {
    return slice.call(this, 0);
  };
  // Prototype's $A knows arrays and what has a length; sets and iterators come out empty.
  Array.from = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Function.prototype.bind = function (context) {
    if (arguments.length < 2 && typeof arguments[0] === 'undefined') return this;
    var method = this;
    var bound = slice.call(arguments, 1);
    return function () {
      return method.apply(context, bound.concat(slice.call(arguments)));
    };
  };
  Function.prototype.argumentNames = function () {
    return [];
  };
  // Throws where there is no parent.
  Element.prototype.remove = function () {
    this.parentNode.removeChild(this);
    return this;
  };
  Element.prototype.update = function (content) {
    this.textContent = content;
    return this;
  };
  HTMLElement.prototype.hide = function () {
    this.style.display = 'none';
    return this;
  };
  document.getElementsByClassName = function (name) {
    return slice.call(document.querySelectorAll('.' + name));
  };
  String.prototype.strip = function () {
    return this.replace(/^\s+/, '').replace(/\s+$/, '');
  };
  window.$ = window.jQuery = function () {
    throw new Error('jQuery is in noConflict mode');
  };
  window.define = function () {
    throw new Error('An anonymous define() was called');
  };
  window.define.amd = {};
  window.module = { exports: {} };
  window.exports = window.module.exports;
  window.process = { env: {} };
  window.global = {};
  window.siso = 'taken';
  window.Siso = 'taken';
  var send = window.fetch;
  window.fetch = function () {
    return send.apply(this, arguments);
  };
})();

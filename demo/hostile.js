// Everything that an old framework did to the globals, before any guest could save them.
Array.prototype.each = function (f) { for (var i = 0; i < this.length; i++) f(this[i]); };
Array.prototype.toJSON = undefined;
Object.prototype.clone = function () { return this; };
Function.prototype.bindAsEventListener = function () { return this; };
String.prototype.strip = function () { return this.replace(/^\s+|\s+$/g, ''); };
Object.freeze(Math);
Object.freeze(JSON);
window.$ = window._ = window.Dexie = window.Survey = window.lit = null;
window.process = 'old';
window.define = function () { throw new Error('an old module loader'); };

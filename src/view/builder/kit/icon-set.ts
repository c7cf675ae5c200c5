/** What the interface calls its icons, and lucide's drawing for each. */
import arrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import arrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import arrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import arrowUpDown from 'lucide/dist/esm/icons/arrow-up-down.mjs';
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import braces from 'lucide/dist/esm/icons/braces.mjs';
import calendarRange from 'lucide/dist/esm/icons/calendar-range.mjs';
import chartNoAxesColumnIncreasing from 'lucide/dist/esm/icons/chart-no-axes-column-increasing.mjs';
import chartPie from 'lucide/dist/esm/icons/chart-pie.mjs';
import check from 'lucide/dist/esm/icons/check.mjs';
import chevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import circleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import circleDot from 'lucide/dist/esm/icons/circle-dot.mjs';
import circleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import circleX from 'lucide/dist/esm/icons/circle-x.mjs';
import clipboardList from 'lucide/dist/esm/icons/clipboard-list.mjs';
import clipboardPaste from 'lucide/dist/esm/icons/clipboard-paste.mjs';
import clockArrowLeft from 'lucide/dist/esm/icons/clock-arrow-left.mjs';
import codeXml from 'lucide/dist/esm/icons/code-xml.mjs';
import copyPlus from 'lucide/dist/esm/icons/copy-plus.mjs';
import copy from 'lucide/dist/esm/icons/copy.mjs';
import download from 'lucide/dist/esm/icons/download.mjs';
import ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import eye from 'lucide/dist/esm/icons/eye.mjs';
import fileInput from 'lucide/dist/esm/icons/file-input.mjs';
import filePlus from 'lucide/dist/esm/icons/file-plus.mjs';
import file from 'lucide/dist/esm/icons/file.mjs';
import flaskConical from 'lucide/dist/esm/icons/flask-conical.mjs';
import folderOpen from 'lucide/dist/esm/icons/folder-open.mjs';
import gripVertical from 'lucide/dist/esm/icons/grip-vertical.mjs';
import group from 'lucide/dist/esm/icons/group.mjs';
import image from 'lucide/dist/esm/icons/image.mjs';
import images from 'lucide/dist/esm/icons/images.mjs';
import info from 'lucide/dist/esm/icons/info.mjs';
import keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import languages from 'lucide/dist/esm/icons/languages.mjs';
import layers from 'lucide/dist/esm/icons/layers.mjs';
import layoutGrid from 'lucide/dist/esm/icons/layout-grid.mjs';
import layoutTemplate from 'lucide/dist/esm/icons/layout-template.mjs';
import link from 'lucide/dist/esm/icons/link.mjs';
import listChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import listFilter from 'lucide/dist/esm/icons/list-filter.mjs';
import listOrdered from 'lucide/dist/esm/icons/list-ordered.mjs';
import listTree from 'lucide/dist/esm/icons/list-tree.mjs';
import messagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import mapPinned from 'lucide/dist/esm/icons/map-pinned.mjs';
import monitorSmartphone from 'lucide/dist/esm/icons/monitor-smartphone.mjs';
import monitor from 'lucide/dist/esm/icons/monitor.mjs';
import moon from 'lucide/dist/esm/icons/moon.mjs';
import palette from 'lucide/dist/esm/icons/palette.mjs';
import panelLeft from 'lucide/dist/esm/icons/panel-left.mjs';
import panelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import paperclip from 'lucide/dist/esm/icons/paperclip.mjs';
import pencil from 'lucide/dist/esm/icons/pencil.mjs';
import play from 'lucide/dist/esm/icons/play.mjs';
import plus from 'lucide/dist/esm/icons/plus.mjs';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import redo2 from 'lucide/dist/esm/icons/redo-2.mjs';
import refreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import replace from 'lucide/dist/esm/icons/replace.mjs';
import rows3 from 'lucide/dist/esm/icons/rows-3.mjs';
import save from 'lucide/dist/esm/icons/save.mjs';
import scissors from 'lucide/dist/esm/icons/scissors.mjs';
import search from 'lucide/dist/esm/icons/search.mjs';
import send from 'lucide/dist/esm/icons/send.mjs';
import settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import sigma from 'lucide/dist/esm/icons/sigma.mjs';
import signature from 'lucide/dist/esm/icons/signature.mjs';
import slidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import smartphone from 'lucide/dist/esm/icons/smartphone.mjs';
import squareCheck from 'lucide/dist/esm/icons/square-check.mjs';
import squareChevronDown from 'lucide/dist/esm/icons/square-chevron-down.mjs';
import squareDashed from 'lucide/dist/esm/icons/square-dashed.mjs';
import squareFunction from 'lucide/dist/esm/icons/square-function.mjs';
import squarePen from 'lucide/dist/esm/icons/square-pen.mjs';
import star from 'lucide/dist/esm/icons/star.mjs';
import sun from 'lucide/dist/esm/icons/sun.mjs';
import table2 from 'lucide/dist/esm/icons/table-2.mjs';
import tableProperties from 'lucide/dist/esm/icons/table-properties.mjs';
import tableRowsSplit from 'lucide/dist/esm/icons/table-rows-split.mjs';
import tablet from 'lucide/dist/esm/icons/tablet.mjs';
import tags from 'lucide/dist/esm/icons/tags.mjs';
import textAlignStart from 'lucide/dist/esm/icons/text-align-start.mjs';
import textCursorInput from 'lucide/dist/esm/icons/text-cursor-input.mjs';
import toggleLeft from 'lucide/dist/esm/icons/toggle-left.mjs';
import toggleRight from 'lucide/dist/esm/icons/toggle-right.mjs';
import trash from 'lucide/dist/esm/icons/trash.mjs';
import scale from 'lucide/dist/esm/icons/scale.mjs';
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import undo2 from 'lucide/dist/esm/icons/undo-2.mjs';
import ungroup from 'lucide/dist/esm/icons/ungroup.mjs';
import upload from 'lucide/dist/esm/icons/upload.mjs';
import users from 'lucide/dist/esm/icons/users.mjs';
import usersRound from 'lucide/dist/esm/icons/users-round.mjs';
import workflow from 'lucide/dist/esm/icons/workflow.mjs';
import x from 'lucide/dist/esm/icons/x.mjs';

export const icons = {
  undo: undo2,
  redo: redo2,
  save,
  add: plus,
  remove: trash,
  duplicate: copyPlus,
  copy,
  cut: scissors,
  paste: clipboardPaste,
  up: arrowUp,
  down: arrowDown,
  left: arrowLeft,
  right: arrowRight,
  drag: gripVertical,
  more: ellipsis,
  close: x,
  search,
  edit: pencil,
  open: folderOpen,
  download,
  upload,
  import: fileInput,
  new: filePlus,
  history: clockArrowLeft,
  expand: chevronDown,
  collapse: chevronRight,
  check,
  wrap: group,
  unwrap: ungroup,
  convert: replace,
  link,
  print: printer,
  refresh: refreshCw,
  play,
  filter: listFilter,
  info,
  help: circleQuestionMark,
  warning: triangleAlert,
  error: circleX,
  success: circleCheck,
  settings: settings2,
  eye,
  keyboard,
  sun,
  moon,
  'panel-left': panelLeft,
  'panel-right': panelRight,
  design: layoutTemplate,
  logic: workflow,
  translations: languages,
  theme: palette,
  preview: monitorSmartphone,
  json: braces,
  tests: flaskConical,
  scoring: sigma,
  raters: usersRound,
  rounds: calendarRange,
  delivery: send,
  problems: listChecks,
  outline: listTree,
  palette: layoutGrid,
  text: textCursorInput,
  comment: textAlignStart,
  radiogroup: circleDot,
  checkbox: squareCheck,
  dropdown: squareChevronDown,
  tagbox: tags,
  rating: star,
  boolean: toggleRight,
  ranking: listOrdered,
  imagepicker: images,
  image,
  html: codeXml,
  expression: squareFunction,
  multipletext: rows3,
  matrix: table2,
  matrixdropdown: tableProperties,
  matrixdynamic: tableRowsSplit,
  paneldynamic: layers,
  panel: squareDashed,
  page: file,
  file: paperclip,
  signaturepad: signature,
  slider: slidersHorizontal,
  buttongroup: toggleLeft,
  imagemap: mapPinned,
  anchoredrating: chartNoAxesColumnIncreasing,
  ratees: users,
  constantsum: chartPie,
  pairwise: scale,
  delphi: messagesSquare,
  bestworst: arrowUpDown,
  question: squarePen,
  survey: clipboardList,
  phone: smartphone,
  tablet,
  desktop: monitor,
} as const;

export type IconName = keyof typeof icons;

/** The icon of a question type; a type of somebody's own has the general one. */
export function iconOfType(type: string): IconName {
  return Object.hasOwn(icons, type) ? (type as IconName) : 'question';
}

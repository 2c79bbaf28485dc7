const textRoles = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]'
const choosing = 'select, [role="listbox"], [role="menu"], [role="tree"], [role="grid"]'
const notForText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

const isTextField = (element: Element): boolean =>
  element instanceof HTMLInputElement ? !notForText.includes(element.type) : element instanceof HTMLTextAreaElement

/** Whether letters pressed there are written, or choose among what is shown. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  return isTextField(target) || target.isContentEditable || target.closest(`${textRoles}, ${choosing}`) !== null
}

const pressable = 'a, button, summary, input, [role="button"], [role="tab"], [role="slider"], [role="separator"]'
const ownKeys = ['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']
const pressKeys = ['Enter', 'Space']
const movable = 'input, [role="tab"], [role="slider"], [role="separator"]'

/** Whether what has the focus does something of its own with a key, as a button does with Enter. */
export const usesKey = (target: EventTarget | null, name: string): boolean => {
  if (!(target instanceof Element) || !ownKeys.includes(name)) return false
  return target.closest(pressKeys.includes(name) ? pressable : movable) !== null
}

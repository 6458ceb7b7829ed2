// Switches the components' behaviour on. Everything works without it; it loads last and may fail without harm.
import { initAll } from './components.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A button that prints exists only where a script can make it work.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// A page that waits for something looks again; without a script, its own <noscript> says so to the browser.
const seconds = Number(document.body.dataset.refresh)
if (seconds > 0) {
  setTimeout(() => window.location.reload(), seconds * 1000)
}

// Without a line, a form is not sent: what was typed stays in it, a warning says so, and it is sent when the line is back. Where the line
// breaks while it is sent, what was typed waits in this tab until the same page is there again; any other page of ours, such as the next
// question or the one after signing out, removes it.
const KEPT = 'evenhand.kept'

function remember (form) {
  try {
    const fields = [...form.querySelectorAll('textarea, input[type=text]')].filter(field => field.value !== '')
    const texts = Object.fromEntries(fields.map(field => [field.id, field.value]))
    sessionStorage.setItem(KEPT, JSON.stringify({ page: window.location.pathname, texts }))
  } catch { /* A browser that keeps nothing still has the form, and the server every page before it. */ }
}

function recall () {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT))
    sessionStorage.removeItem(KEPT)
    return kept !== null && kept.page === window.location.pathname ? kept.texts : {}
  } catch {
    return {}
  }
}

const kept = recall()
for (const part of document.querySelectorAll('[data-keep]')) {
  const form = part.querySelector('form')
  const warning = part.querySelector('[data-no-line]')
  let isWaiting = false
  for (const [id, text] of Object.entries(kept)) {
    const field = document.getElementById(id)
    if (field !== null && form.contains(field) && field.value === '') field.value = text
  }
  form.addEventListener('submit', event => {
    if (navigator.onLine) {
      remember(form)
      return
    }
    event.preventDefault()
    warning.hidden = false
    if (isWaiting) return
    isWaiting = true
    window.addEventListener('online', () => {
      isWaiting = false
      warning.hidden = true
      form.requestSubmit()
    }, { once: true })
  })
}

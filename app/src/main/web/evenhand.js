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

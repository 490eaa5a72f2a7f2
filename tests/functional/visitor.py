# SPDX-License-Identifier: EUPL-1.2
"""A visitor: a browser without JavaScript, and what it reads of a page."""
import copy
import html
import html.parser
import http.client
import re
import urllib.parse

from server import SLOW


class Page:
    """An answer: status, headers and body; and of HTML, its forms and what it says."""

    def __init__(self, path, status, headers, body):
        self.path = path
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self):
        return self.body.decode("utf-8", errors="replace")

    @property
    def words(self):
        """What a person reads: without tags, with single spaces."""
        bare = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", " ", self.text, flags=re.DOTALL)
        return re.sub(r"\s+", " ", html.unescape(bare)).strip()

    @property
    def location(self):
        return self.headers.get("Location", "")

    @property
    def forms(self):
        return FormReader.forms_of(self.text)

    def form(self, action="", button=""):
        """The form whose action ends in `action` and that has a button of that name."""
        for form in self.forms:
            goes_there = form.action.split("?")[0].endswith(action)
            if goes_there and (not button or button in form.buttons):
                return form
        offered = [(form.action, form.buttons) for form in self.forms]
        raise LookupError(f"no form for '{action}' '{button}' on {self.path}: {offered}")

    @property
    def links(self):
        targets = re.findall(r'<a\b[^>]*\shref="([^"]*)"', self.text)
        return [html.unescape(target) for target in targets]

    @property
    def sources(self):
        """What the browser fetches by itself: scripts, style sheets, images, icons."""
        fetched = re.findall(r'<(?:script|img|source|iframe|use)\b[^>]*\s(?:src|href)="([^"]*)"',
                             self.text)
        linked = [tag for tag in re.findall(r"<link\b[^>]*>", self.text)
                  if re.search(r'rel="(stylesheet|icon|preload|modulepreload|manifest)"', tag)]
        return fetched + [re.search(r'href="([^"]*)"', tag)[1] for tag in linked]


class Form:
    """One form: where it goes, and its fields as the page fills them.

    A button that sends the form elsewhere counts as a form of its own, with the same fields.
    """

    def __init__(self, attributes):
        self.action = attributes.get("action") or ""
        self.method = (attributes.get("method") or "get").lower()
        self.multipart = attributes.get("enctype") == "multipart/form-data"
        self.fields = []   # (name, value) pairs that would be sent as they stand.
        self.names = set()
        self.buttons = []
        self.elsewhere = []   # (action, button) of the buttons with an address of their own.

    def going_elsewhere(self):
        for action, button in self.elsewhere:
            other = copy.copy(self)
            other.action, other.buttons = action, [button]
            yield other

    def value(self, name):
        return dict(self.fields).get(name)


class FormReader(html.parser.HTMLParser):
    """Collects the forms of a page."""

    def __init__(self):
        super().__init__()
        self.forms, self._form, self._select, self._area, self._button = [], None, None, None, None
        self._elsewhere = None

    @classmethod
    def forms_of(cls, text):
        reader = cls()
        reader.feed(text)
        return reader.forms

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "form":
            self._form = Form(attributes)
            self.forms.append(self._form)
        if self._form is None:
            return
        name = attributes.get("name")
        if name and tag in ("input", "select", "textarea"):
            self._form.names.add(name)
        if tag == "input":
            self._input(attributes)
        elif tag == "select":
            self._select = [name, None]
        elif tag == "option" and self._select:
            if self._select[1] is None or "selected" in attributes:
                self._select[1] = attributes.get("value", "")
        elif tag == "textarea":
            self._area = [name, ""]
        elif tag == "button":
            self._button, self._elsewhere = "", attributes.get("formaction")

    def _input(self, attributes):
        kind, name = attributes.get("type", "text"), attributes.get("name")
        if kind in ("submit", "image", "reset", "file") or not name:
            return
        if kind in ("checkbox", "radio") and "checked" not in attributes:
            return
        default = "on" if kind in ("checkbox", "radio") else ""
        self._form.fields.append((name, attributes.get("value", default)))

    def handle_data(self, data):
        if self._area:
            self._area[1] += data
        elif self._button is not None:
            self._button += data

    def handle_endtag(self, tag):
        if self._form is None:
            return
        if tag == "select" and self._select:
            if self._select[0] and self._select[1] is not None:
                self._form.fields.append(tuple(self._select))
            self._select = None
        elif tag == "textarea" and self._area:
            if self._area[0]:
                self._form.fields.append((self._area[0], self._area[1].removeprefix("\n")))
            self._area = None
        elif tag == "button" and self._button is not None:
            label = re.sub(r"\s+", " ", self._button).strip()
            if self._elsewhere:
                self._form.elsewhere.append((self._elsewhere, label))
            else:
                self._form.buttons.append(label)
            self._button = None
        elif tag == "form":
            self.forms += self._form.going_elsewhere()
            self._form = None


class Visitor:
    """A browser without JavaScript: keeps cookies, follows nothing by itself."""

    def __init__(self, port, host=None):
        self.port = port
        self.host = host or f"localhost:{port}"
        self.cookies = {}
        self.page = None

    def request(self, method, path, body=None, headers=None):
        """One request, exactly as told, with the cookies; the answer's cookies are kept."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60 * SLOW)
        sent = {"Host": self.host, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body=body, headers=sent)
        answer = connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            self._keep(cookie)
        self.page = Page(path, answer.status, answer.headers, answer.read())
        connection.close()
        return self.page

    def _keep(self, cookie):
        name, _, value = cookie.split(";")[0].partition("=")
        if re.search(r"max-age=0\b|expires=thu, 01 jan 1970", cookie, re.IGNORECASE) or not value:
            self.cookies.pop(name.strip(), None)
        else:
            self.cookies[name.strip()] = value.strip()

    def open(self, path):
        return self.request("GET", path, headers={"Sec-Fetch-Site": "same-origin"})

    def follow(self, page=None):
        """Goes where a 303 points."""
        page = page or self.page
        if page.status != 303:
            raise AssertionError(f"{page.path} answered {page.status}, not 303: {page.words[:300]}")
        return self.open(page.location)

    def post(self, path, fields, files=None):
        """Posts a form as a browser of this origin does.

        With `files`, {name: (file name, type, bytes)}, as multipart.
        """
        if files is not None:
            body, content_type = multipart(fields, files)
        else:
            body = urllib.parse.urlencode(fields).encode()
            content_type = "application/x-www-form-urlencoded"
        return self.request("POST", path, body, {
            "Content-Type": content_type, "Sec-Fetch-Site": "same-origin",
            "Origin": f"http://{self.host}"})

    def send(self, form, fields=None, files=None):
        """Posts `form` with its hidden and filled fields, `fields` in place of those it names."""
        fields = dict(fields or {})
        unknown = set(fields) - form.names
        if unknown:
            raise LookupError(f"the form has no field {unknown}; it has {sorted(form.names)}")
        kept = [(name, value) for name, value in form.fields if name not in fields]
        given = [(name, one) for name, value in fields.items()
                 for one in (value if isinstance(value, (list, tuple)) else [value])]
        action = form.action or self.page.path
        return self.post(action, kept + given, (files or {}) if form.multipart else None)


def multipart(fields, files):
    """Body and content type of multipart/form-data."""
    boundary, parts = "vredestijd-functional-test", []
    pairs = fields.items() if isinstance(fields, dict) else fields
    for name, value in pairs:
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
                     f"{value}\r\n".encode())
    for name, (file_name, content_type, content) in files.items():
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; '
                     f'filename="{file_name}"\r\nContent-Type: {content_type}\r\n\r\n'.encode()
                     + content + b"\r\n")
    body = b"".join(parts) + f"--{boundary}--\r\n".encode()
    return body, f"multipart/form-data; boundary={boundary}"


def field_labelled(page, label):
    """The name of the field whose label is `label`."""
    for target, words in re.findall(r'<label\b[^>]*\sfor="([^"]+)"[^>]*>(.*?)</label>', page.text,
                                    re.DOTALL):
        if html.unescape(re.sub(r"<[^>]*>|\s+", " ", words)).strip().startswith(label):
            tag = re.search(rf'<(?:input|textarea|select)\b[^>]*\sid="{re.escape(target)}"[^>]*>',
                            page.text)
            return re.search(r'\sname="([^"]+)"', tag[0])[1]
    raise LookupError(f"no field labelled '{label}' on {page.path}")


def sign_in(visitor, account, password):
    """Signs in through the labels of the page; gives the answer to the form."""
    page = visitor.open("/inloggen")
    form = page.form(button="Inloggen")
    return visitor.send(form, {field_labelled(page, "E-mailadres"): account,
                               field_labelled(page, "Wachtwoord"): password})

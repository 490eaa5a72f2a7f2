// SPDX-License-Identifier: EUPL-1.2
#include "web/components/button.h"

#include "web/csrf_mask.h"

namespace vt::web {
namespace {

std::string_view style_of(ButtonLook look) {
    switch (look) {
        case ButtonLook::primary:
            return "nl-button nl-button--primary";
        case ButtonLook::secondary:
            return "nl-button nl-button--secondary";
        case ButtonLook::subtle:
            return "nl-button nl-button--subtle";
        case ButtonLook::negative:
            break;
    }
    return "nl-button nl-button--primary nl-button--negative";
}

}  // namespace

void button_link(html::Html& html, const Visit& visit, const Link& link, ButtonLook look) {
    html::out<R"(<a class="{}" href="{}">{}</a>)">(html, style_of(look), url_of(visit, link.path),
                                                   link.text);
}

void post_button(html::Html& html, const Visit& visit, const PostButton& button) {
    const auto fields = [&](html::Html& part) {
        for (const auto& [name, value] : button.fields)
            html::out<R"(<input type="hidden" name="{}" value="{}">)">(part, name, value);
    };
    const auto subject = [&](html::Html& part) {
        if (!button.subject.empty())
            html::out<R"(<span class="vt-hidden-text">: {}</span>)">(part, button.subject);
    };
    html::out<
        R"(<form class="vt-form--inline" method="post" action="{}"{}><input type="hidden" name="{}"
value="{}">{}<button class="{}" type="submit">{}{}</button></form>)">(
        html, url_of(visit, button.action), html::attribute<"data-confirm">(button.confirm),
        kCsrfField, mask_csrf(visit.csrf_token), fields, style_of(button.look), button.text,
        subject);
}

void action_group(html::Html& html, Content content) {
    html::out<R"(<div class="utrecht-action-group">{}</div>)">(html, content);
}

void print_button(html::Html& html, const Visit& visit) {
    html::out<
        R"(<button class="nl-button nl-button--secondary" type="button" data-print
hidden>{}</button>)">(html, visit.text("web.button.print"));
}

void copy_button(html::Html& html, const Visit& visit, std::string_view label,
                 std::string_view value) {
    html::out<
        R"(<div class="vt-copy"><code>{}</code><button class="nl-button nl-button--secondary"
type="button" data-copy="{}" data-done="{}" hidden>{}</button><span role="status"></span></div>)">(
        html, value, value, visit.text("web.button.copied"), label);
}

}  // namespace vt::web

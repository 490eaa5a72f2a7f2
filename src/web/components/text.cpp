// SPDX-License-Identifier: EUPL-1.2
#include "web/components/text.h"

#include "base/result.h"
#include "web/components/button.h"

namespace vt::web {

void heading(html::Html& html, int level, std::string_view text, std::string_view id) {
    const auto place = html::attribute<"id">(id);
    switch (level) {
        case 1:
            return html::out<R"(<h1 class="nl-heading nl-heading--level-1"{}>{}</h1>)">(html, place,
                                                                                        text);
        case 2:
            return html::out<R"(<h2 class="nl-heading nl-heading--level-2"{}>{}</h2>)">(html, place,
                                                                                        text);
        case 3:
            return html::out<R"(<h3 class="nl-heading nl-heading--level-3"{}>{}</h3>)">(html, place,
                                                                                        text);
        case 4:
            return html::out<R"(<h4 class="nl-heading nl-heading--level-4"{}>{}</h4>)">(html, place,
                                                                                        text);
        default:
            VT_CHECK(level >= 1 && level <= 4);
    }
}

void paragraph(html::Html& html, std::string_view text) {
    html::out<R"(<p class="nl-paragraph">{}</p>)">(html, text);
}

void paragraph(html::Html& html, const html::Html& content) {
    html::out<R"(<p class="nl-paragraph">{}</p>)">(html, content);
}

void small_print(html::Html& html, std::string_view text) {
    html::out<R"(<p class="nl-paragraph vt-small">{}</p>)">(html, text);
}

html::Html typed_here(const Visit& visit, std::string_view text) {
    if (visit.texts.language() == texts::Language::nl) return html::text(text);
    return html::make<R"(<span lang="nl">{}</span>)">(text);
}

void page_head(html::Html& html, const Visit& visit, const PageHead& head) {
    const auto title = head.typed ? typed_here(visit, head.title) : html::text(head.title);
    const auto words = [&](html::Html& part) {
        if (!head.above.empty()) html::out<R"(<p class="vt-head__above">{}</p>)">(part, head.above);
        html::out<R"(<h1 class="nl-heading nl-heading--level-1">{}</h1>)">(part, title);
        if (!head.intro.empty())
            html::out<R"(<p class="nl-paragraph vt-intro">{}</p>)">(part, head.intro);
    };
    const auto actions = [&](html::Html& part) {
        if (head.actions.empty()) return;
        action_group(part, [&](html::Html& group) {
            for (const auto& action : head.actions) button_link(group, visit, action);
        });
    };
    html::out<R"(<div class="vt-head"><div class="vt-head__words">{}</div>{}</div>)">(html, words,
                                                                                      actions);
}

// Not a landmark: a page has many, and its headings lead there already.
void section(html::Html& html, const Section& section, Content content) {
    const auto intro = [&](html::Html& part) {
        if (!section.intro.empty())
            html::out<R"(<p class="nl-paragraph vt-intro">{}</p>)">(part, section.intro);
    };
    html::out<
        R"(<section class="vt-section"><h2 class="nl-heading nl-heading--level-2" id="{}">{}</h2>
{}{}</section>)">(html, section.id, section.title, intro, content);
}

void bullet_list(html::Html& html, const std::vector<std::string>& items) {
    html::out<R"(<ul class="vt-list">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& item : items) html::out<"<li>{}</li>">(list, item);
    });
}

void bullet_list(html::Html& html, const std::vector<html::Html>& items) {
    html::out<R"(<ul class="vt-list">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& item : items) html::out<"<li>{}</li>">(list, item);
    });
}

void numbered_list(html::Html& html, const std::vector<std::string>& items) {
    html::out<R"(<ol class="vt-list">{}</ol>)">(html, [&](html::Html& list) {
        for (const auto& item : items) html::out<"<li>{}</li>">(list, item);
    });
}

void marked_list(html::Html& html, const std::vector<MarkedItem>& items) {
    html::out<R"(<ul class="vt-list vt-list--marked">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& item : items)
            html::out<R"(<li><span class="vt-list__mark">{}</span> <div>{}</div></li>)">(
                list, item.mark, item.words);
    });
}

void hidden_text(html::Html& html, std::string_view text) {
    html::out<R"(<span class="vt-hidden-text">{}</span>)">(html, text);
}

}  // namespace vt::web

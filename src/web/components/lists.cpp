// SPDX-License-Identifier: EUPL-1.2
#include "web/components/lists.h"

#include "web/components/button.h"
#include "web/components/icons.h"
#include "web/components/text.h"

namespace vt::web {
namespace {

void card(html::Html& html, const Visit& visit, const Card& card, int level) {
    html::out<R"(<li><div class="vt-card">{}</div></li>)">(html, [&](html::Html& part) {
        if (card.status) status_badge(part, visit, *card.status, card.status_word);
        const auto title =
            html::make<R"(<a href="{}">{}</a>)">(url_of(visit, card.path), card.title);
        if (level == 2)
            html::out<R"(<h2 class="nl-heading nl-heading--level-2">{}</h2>)">(part, title);
        else
            html::out<R"(<h3 class="nl-heading nl-heading--level-3">{}</h3>)">(part, title);
        if (!card.text.empty()) html::out<"<p>{}</p>">(part, card.text);
        if (!card.foot.empty()) html::out<R"(<p class="vt-card__foot">{}</p>)">(part, card.foot);
    });
}

void data_row(html::Html& html, const Visit& visit, const DataRow& row) {
    html::out<"<div><dt>{}</dt><dd>{}</dd>{}</div>">(
        html, row.key, row.value, [&](html::Html& part) {
            if (!row.change) return;
            html::out<
                R"(<dd class="vt-data__change"><a class="nl-link" href="{}">{}<span
class="vt-hidden-text">: {}</span></a></dd>)">(part, url_of(visit, row.change->path),
                                               row.change->text, row.key);
        });
}

void task(html::Html& html, const Visit& visit, const Task& task) {
    const auto title = [&](html::Html& part) {
        if (task.path.empty())
            html::out<"{}">(part, task.title);
        else
            link(part, visit, task.path, task.title);
        if (!task.hint.empty())
            html::out<R"(<span class="vt-task__hint">{}</span>)">(part, task.hint);
    };
    html::out<R"(<li class="vt-task"><div>{}</div>{}</li>)">(html, title, [&](html::Html& part) {
        status_badge(part, visit, task.status, task.status_word);
    });
}

}  // namespace

void card_list(html::Html& html, const Visit& visit, const std::vector<Card>& cards, int level) {
    html::out<R"(<ul class="vt-cards">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& each : cards) card(list, visit, each, level);
    });
}

void data_list(html::Html& html, const Visit& visit, const std::vector<DataRow>& rows) {
    html::out<R"(<dl class="vt-data">{}</dl>)">(html, [&](html::Html& list) {
        for (const auto& row : rows) data_row(list, visit, row);
    });
}

void task_list(html::Html& html, const Visit& visit, const std::vector<Task>& tasks) {
    html::out<R"(<ul class="vt-tasks">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& each : tasks) task(list, visit, each);
    });
}

void file_list(html::Html& html, const Visit& visit, const std::vector<FileEntry>& files) {
    html::out<R"(<ul class="vt-files">{}</ul>)">(html, [&](html::Html& list) {
        for (const auto& file : files)
            html::out<
                R"(<li class="vt-file">{}<div><a class="nl-link" href="{}">{}</a><span
class="vt-file__about">{}</span></div></li>)">(list, icons::kFile, url_of(visit, file.path),
                                               file.name, file.about);
    });
}

void empty_state(html::Html& html, const Visit& visit, const EmptyState& state) {
    html::out<R"(<div class="vt-empty">{}</div>)">(html, [&](html::Html& part) {
        heading(part, state.level, state.title);
        paragraph(part, state.text);
        if (!state.action) return;
        action_group(part, [&](html::Html& group) { button_link(group, visit, *state.action); });
    });
}

}  // namespace vt::web

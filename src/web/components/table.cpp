// SPDX-License-Identifier: EUPL-1.2
#include "web/components/table.h"

#include <algorithm>

#include "base/result.h"
#include "web/components/link.h"

namespace vt::web {
namespace {

std::string_view style_of(const Column& column) {
    if (column.number) return " vt-number";
    return column.nowrap ? " vt-nowrap" : "";
}

void header(html::Html& html, const Table& table) {
    html::out<
        R"(<thead class="utrecht-table__header"><tr class="utrecht-table__row">{}</tr></thead>)">(
        html, [&](html::Html& row) {
            for (const auto& column : table.columns)
                html::out<R"(<th scope="col" class="utrecht-table__header-cell{}">{}</th>)">(
                    row, style_of(column), column.title);
        });
}

void cells(html::Html& html, const Table& table, const std::vector<Cell>& row) {
    VT_CHECK(row.size() == table.columns.size());
    html::out<R"(<th scope="row" class="utrecht-table__cell{}">{}</th>)">(
        html, style_of(table.columns.front()), row.front().content());
    for (std::size_t i = 1; i < row.size(); ++i)
        html::out<R"(<td class="utrecht-table__cell{}" data-label="{}">{}</td>)">(
            html, style_of(table.columns[i]), table.columns[i].title, row[i].content());
}

html::Html page_link(const Visit& visit, const Pages& pages, int page, std::string_view text,
                     std::string_view spoken) {
    const std::string path = pages.path + (pages.path.find('?') == std::string::npos ? '?' : '&') +
                             "pagina=" + std::to_string(page);
    return html::make<R"(<li><a href="{}" aria-label="{}">{}</a></li>)">(url_of(visit, path),
                                                                         spoken, text);
}

void page_number(html::Html& html, const Visit& visit, const Pages& pages, int page) {
    const std::string number = std::to_string(page);
    if (page == pages.page)
        html::out<
            R"(<li><span aria-current="page"><span
class="vt-hidden-text">{} </span>{}</span></li>)">(html, visit.text("web.pages.page"), number);
    else
        html.append(page_link(visit, pages, page, number, visit.text("web.pages.to", {number})));
}

// The first, the last and those around the current page; a gap is 0.
std::vector<int> shown_pages(const Pages& pages) {
    std::vector<int> shown;
    for (int page = 1; page <= pages.count; ++page) {
        const bool near = std::abs(page - pages.page) <= 1;
        if (page == 1 || page == pages.count || near)
            shown.push_back(page);
        else if (shown.back() != 0)
            shown.push_back(0);
    }
    return shown;
}

void page_items(html::Html& html, const Visit& visit, const Pages& pages) {
    if (pages.page > 1)
        html.append(page_link(visit, pages, pages.page - 1, visit.text("web.pages.previous"),
                              visit.text("web.pages.previous-page")));
    for (const int page : shown_pages(pages)) {
        if (page == 0)
            html::out<R"(<li><span class="vt-pages__gap">…</span></li>)">(html);
        else
            page_number(html, visit, pages, page);
    }
    if (pages.page < pages.count)
        html.append(page_link(visit, pages, pages.page + 1, visit.text("web.pages.next"),
                              visit.text("web.pages.next-page")));
}

}  // namespace

void table(html::Html& html, const Table& table) {
    const std::string caption_id = table.id + "-caption";
    const std::string_view caption_style =
        table.caption_hidden ? "vt-hidden-text" : "utrecht-table__caption";
    const auto rows = [&](html::Html& body) {
        for (const auto& row : table.rows)
            html::out<R"(<tr class="utrecht-table__row">{}</tr>)">(
                body, [&](html::Html& part) { cells(part, table, row); });
    };
    html::out<
        R"(<div class="vt-table" tabindex="0" role="region" aria-labelledby="{}"><table
class="utrecht-table" id="{}"><caption class="{}" id="{}">{}</caption>{}<tbody
class="utrecht-table__body">{}</tbody></table></div>)">(
        html, caption_id, table.id, caption_style, caption_id, table.caption,
        [&](html::Html& part) { header(part, table); }, rows);
}

void pagination(html::Html& html, const Visit& visit, const Pages& pages) {
    if (pages.count <= 1) return;
    html::out<
        R"(<nav class="utrecht-pagination" aria-label="{}"><ul class="vt-pages">{}</ul></nav>)">(
        html, visit.text("web.pages.label"),
        [&](html::Html& part) { page_items(part, visit, pages); });
}

}  // namespace vt::web

// SPDX-License-Identifier: EUPL-1.2
// Lists of things with more to say than a line: cards, tasks, files, key and value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "web/components/link.h"
#include "web/components/status.h"
#include "web/visit.h"

namespace vt::web {

struct Card {
    std::string title{};
    std::string path{};  // The whole card leads there.
    std::optional<Status> status{};
    std::string status_word{};  // In place of the usual word.
    std::string text{};
    std::string foot{};  // One short line under a rule; may be empty.
};
// `level` of the cards' headings: one below the heading above the list.
void card_list(html::Html& html, const Visit& visit, const std::vector<Card>& cards, int level = 3);

struct DataRow {
    std::string key{};
    html::Html value{};            // html::text(…) for plain words.
    std::optional<Link> change{};  // "Wijzigen"; the key is said after it to screen readers.
};
void data_list(html::Html& html, const Visit& visit, const std::vector<DataRow>& rows);

struct Task {
    std::string title{};
    std::string path{};  // Empty: nothing to open yet.
    std::string hint{};
    Status status{Status::not_begun};
    std::string status_word{};
};
void task_list(html::Html& html, const Visit& visit, const std::vector<Task>& tasks);

struct FileEntry {
    std::string name{};
    std::string path{};   // To download it.
    std::string about{};  // "PDF, 214 kB, toegevoegd op 3 juni 2026 door M. de Wit"
};
void file_list(html::Html& html, const Visit& visit, const std::vector<FileEntry>& files);

// Nothing here yet: why, and what to do first.
struct EmptyState {
    std::string title{};
    std::string text{};
    std::optional<Link> action{};
    int level{2};
};
void empty_state(html::Html& html, const Visit& visit, const EmptyState& state);

}  // namespace vt::web

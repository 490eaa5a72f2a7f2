// SPDX-License-Identifier: EUPL-1.2
#include "search/index_writer.h"

#include "base/text.h"
#include "search/entry_document.h"

namespace vt::search {
namespace {

constexpr auto kFormKey = "form";
constexpr auto kPositionKey = "position";  // "17 " and the mark of that change.

int flags_of(IndexWriter::Start start) {
    return Xapian::DB_BACKEND_GLASS |
           (start == IndexWriter::Start::empty ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_OPEN);
}

}  // namespace

std::optional<Position> position_of(const Xapian::Database& index) {
    if (index.get_metadata(kFormKey) != kForm) return std::nullopt;
    const std::string text = index.get_metadata(kPositionKey);
    const auto parts = split(text, ' ');
    const auto number = parse_int(parts.front());
    if (parts.size() != 2 || !number) return std::nullopt;
    return Position{*number, std::string{parts[1]}};
}

IndexWriter::IndexWriter(const std::string& path, Start start) : index_{path, flags_of(start)} {
    index_.begin_transaction();
}

void IndexWriter::erase(const std::string& name) {
    const auto found = index_.postlist_begin(name);
    if (found == index_.postlist_end(name)) return;
    const Xapian::docid at = *found;
    for (const auto& word : spellings_of(index_.get_document(at))) index_.remove_spelling(word);
    index_.delete_document(at);
}

void IndexWriter::put(std::string_view room, std::string_view id,
                      const std::optional<Entry>& entry) {
    erase(name_term(room, id));
    if (!entry) return;
    const auto document = document_of(room, *entry, stem_);
    for (const auto& word : spellings_of(document)) index_.add_spelling(word);
    index_.add_document(document);
}

void IndexWriter::finish(const Position& position) {
    index_.set_metadata(kFormKey, std::string{kForm});
    index_.set_metadata(kPositionKey, std::to_string(position.number) + " " + position.mark);
    index_.commit_transaction();
    index_.close();
}

}  // namespace vt::search

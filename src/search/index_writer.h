// SPDX-License-Identifier: EUPL-1.2
// Writes one index: entries come, change and go, and with them what they gave to the spelling
// dictionary. Nothing is there for readers before finish().
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

#include "search/change_store.h"
#include "search/source.h"
#include "search/words.h"

namespace vt::search {

// How far the index at `path` has read; nothing when it is of another form.
std::optional<Position> position_of(const Xapian::Database& index);

class IndexWriter {
public:
    enum class Start { empty, go_on };
    // Throws Xapian::Error; so do the others.
    IndexWriter(const std::string& path, Start start);

    // Nothing: the entry is gone.
    void put(std::string_view room, std::string_view id, const std::optional<Entry>& entry);
    void finish(const Position& position);

private:
    void erase(const std::string& name);

    Xapian::WritableDatabase index_;
    Stemmer stem_;
};

}  // namespace vt::search

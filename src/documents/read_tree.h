// SPDX-License-Identifier: EUPL-1.2
// Tree: HTML or XML parsed with libxml2, from memory, without network, without entities of its own.
// Names are without their namespace.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vt::documents {

using Node = xmlNode;

// Moved, not copied. Nodes live as long as their tree.
class Tree {
public:
    // Refuses: not well-formed, with a document type of its own, not UTF-8, nested too deep, too
    // many elements.
    static Result<Tree> xml(std::string_view bytes);
    // Any text is HTML. Refuses: nested too deep, too many elements.
    static Result<Tree> html(std::string_view utf8);

    const Node& root() const { return *xmlDocGetRootElement(doc_.get()); }

private:
    struct Free {
        void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
    };
    explicit Tree(xmlDoc* doc) : doc_{doc} {}

    std::unique_ptr<xmlDoc, Free> doc_;
};

// The children of a node, for `for`.
class Children {
public:
    class Iterator {
    public:
        explicit Iterator(const Node* at) : at_{at} {}
        const Node& operator*() const { return *at_; }
        Iterator& operator++() {
            at_ = at_->next;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const Node* at_;
    };

    explicit Children(const Node& of) : first_{of.children} {}
    Iterator begin() const { return Iterator{first_}; }
    Iterator end() const { return Iterator{nullptr}; }

private:
    const Node* first_;
};

// Empty for what is no element.
std::string_view name_of(const Node& node);
bool is_element(const Node& node, std::string_view name);
// Of a text node; empty for others.
std::string_view text_of(const Node& node);
// All text within, in order.
std::string words_within(const Node& node);
// Empty when absent.
std::string attribute(const Node& node, std::string_view name);
bool has_attribute(const Node& node, std::string_view name);
// The first child element of that name; null when there is none.
const Node* child(const Node& node, std::string_view name);
// As child, and the attribute of it; empty when either is absent.
std::string child_attribute(const Node& node, std::string_view name, std::string_view attribute);
// The first element of that name below `node`, in the order of the document.
const Node* find_within(const Node& node, std::string_view name);

}  // namespace vt::documents

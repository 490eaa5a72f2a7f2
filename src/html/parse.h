// SPDX-License-Identifier: EUPL-1.2
// Reads a fragment of HTML at compile time and finds its places, each {} with what may stand there.
//
// A fragment that is not well formed, or has a place where nothing can be safe, does not compile:
// the compiler then names one of the functions in namespace `refused`, whose name says what is
// wrong.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace vt::html {

// What a {} stands in.
enum class Place {
    text,        // Between tags: text, or HTML that was made here.
    plain_text,  // Inside <title> or <textarea>: text only.
    attribute,   // Inside a quoted attribute value: text only.
    url,         // The whole value of href, src, action…: a Url.
    tag,         // In a start tag, right after a name or value: an Attribute or Flag.
};

inline constexpr std::size_t kPlacesMax = 48;
inline constexpr std::size_t kDepthMax = 32;

// The text before a place, and the place.
struct Piece {
    std::size_t from{0};
    std::size_t length{0};
    Place place{Place::text};
};

struct Fragment {
    std::array<Piece, kPlacesMax> pieces{};
    std::size_t places{0};
    std::size_t tail{0};  // Where the text after the last place starts.
};

// Not constexpr on purpose: to reach one of these is a compile error that carries its name.
namespace refused {
inline void attribute_value_must_be_in_double_quotes() {}
inline void closing_tag_does_not_match_the_open_element() {}
inline void comment_in_html() {}
inline void element_is_not_closed() {}
inline void element_is_not_allowed_here() {}
inline void event_handler_attribute() {}
inline void place_in_an_attribute_that_cannot_be_safe() {}
inline void place_in_a_tag_or_attribute_name() {}
inline void place_inside_script() {}
inline void style_attribute_is_against_the_content_security_policy() {}
inline void only_svg_shapes_close_themselves() {}
inline void tag_is_not_finished() {}
inline void too_many_places_or_levels() {}
inline void url_place_must_be_the_whole_value() {}
inline void unescaped_character_in_text() {}
}  // namespace refused

constexpr bool is_one_of(std::string_view name, auto... names) {
    return ((name == names) || ...);
}

constexpr bool is_void_element(std::string_view name) {
    return is_one_of(name, "area", "br", "col", "hr", "img", "input", "link", "meta", "source",
                     "track", "wbr");
}

// Elements of a drawing that have nothing inside them and may close themselves, also in a fragment
// that goes into an <svg> made elsewhere.
constexpr bool is_svg_shape(std::string_view name) {
    return is_one_of(name, "circle", "ellipse", "line", "path", "polygon", "polyline", "rect");
}

// Elements that run, frame or restyle something: never from a page of ours.
constexpr bool is_refused_element(std::string_view name) {
    return is_one_of(name, "base", "embed", "iframe", "frame", "object", "applet", "style",
                     "portal", "noscript", "template", "math", "foreignObject", "animate", "set",
                     "plaintext", "xmp", "noembed", "noframes");
}

constexpr bool is_url_attribute(std::string_view name) {
    return is_one_of(name, "href", "src", "action", "formaction", "poster", "cite");
}

// Values of these are read as HTML, code, styles or lists of addresses.
constexpr bool is_unsafe_attribute(std::string_view name) {
    return is_one_of(name, "srcdoc", "srcset", "imagesrcset", "ping", "http-equiv", "data",
                     "background", "target", "xmlns") ||
           name.starts_with("xlink:") || name.starts_with("xmlns:");
}

constexpr bool is_event_handler(std::string_view name) {
    return name.starts_with("on");
}

// Whether an attribute of this name may be handed in as a value: see Attribute.
constexpr bool is_plain_attribute(std::string_view name) {
    if (name.empty() || is_url_attribute(name) || is_unsafe_attribute(name)) return false;
    if (is_event_handler(name) || name == "style") return false;
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-')) return false;
    return true;
}

// One pass over the fragment, with the open elements on a stack.
class Parser {
public:
    constexpr explicit Parser(std::string_view source) : source_{source} {}

    constexpr Fragment fragment() {
        while (!at_end()) {
            if (at_place())
                text_place();
            else if (peek() == '<')
                markup();
            else
                text_character();
        }
        if (depth_ != 0) refused::element_is_not_closed();
        result_.tail = last_;
        return result_;
    }

private:
    constexpr bool at_end() const { return at_ >= source_.size(); }
    constexpr char peek(std::size_t ahead = 0) const {
        return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
    }
    constexpr bool at_place() const { return peek() == '{' && peek(1) == '}'; }
    constexpr bool inside(std::string_view name) const {
        return depth_ > 0 && open_[depth_ - 1] == name;
    }

    constexpr void add(Place place) {
        if (result_.places == kPlacesMax) refused::too_many_places_or_levels();
        result_.pieces[result_.places++] = {last_, at_ - last_, place};
        at_ += 2;
        last_ = at_;
    }

    constexpr void text_place() {
        if (inside("script")) refused::place_inside_script();
        add(inside("title") || inside("textarea") ? Place::plain_text : Place::text);
    }

    constexpr void text_character() {
        if (inside("script")) refused::element_is_not_allowed_here();
        if (peek() == '>') refused::unescaped_character_in_text();
        ++at_;
    }

    constexpr void markup() {
        if (peek(1) == '!')
            declaration();
        else if (peek(1) == '/')
            end_tag();
        else
            start_tag();
    }

    constexpr void declaration() {
        constexpr std::string_view doctype = "<!doctype html>";
        if (source_.substr(at_, doctype.size()) != doctype) refused::comment_in_html();
        at_ += doctype.size();
    }

    constexpr std::string_view name() {
        const std::size_t from = at_;
        while (is_name_character(peek())) ++at_;
        if (at_ == from && at_place()) refused::place_in_a_tag_or_attribute_name();
        if (at_ == from) refused::tag_is_not_finished();
        return source_.substr(from, at_ - from);
    }
    static constexpr bool is_name_character(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == ':' || c == '_';
    }

    constexpr void end_tag() {
        at_ += 2;
        const std::string_view closed = name();
        if (depth_ == 0 || open_[depth_ - 1] != closed)
            refused::closing_tag_does_not_match_the_open_element();
        if (peek() != '>') refused::tag_is_not_finished();
        ++at_;
        --depth_;
    }

    constexpr void start_tag() {
        ++at_;
        const std::string_view opened = name();
        if (is_refused_element(opened) || inside("title") || inside("textarea") || inside("script"))
            refused::element_is_not_allowed_here();
        while (peek() != '>' && peek() != '/') attribute_or_space();
        const bool closes_itself = peek() == '/';
        if (closes_itself && !is_svg_shape(opened)) refused::only_svg_shapes_close_themselves();
        if (closes_itself) ++at_;
        if (peek() != '>') refused::tag_is_not_finished();
        ++at_;
        if (!closes_itself && !is_void_element(opened)) push(opened);
    }

    constexpr void push(std::string_view opened) {
        if (depth_ == kDepthMax) refused::too_many_places_or_levels();
        open_[depth_++] = opened;
    }

    constexpr void attribute_or_space() {
        if (at_end()) refused::tag_is_not_finished();
        if (peek() == ' ')
            ++at_;
        else if (at_place())
            tag_place();
        else
            attribute();
    }

    // The value brings its own space in front.
    constexpr void tag_place() {
        if (source_[at_ - 1] == ' ') refused::place_in_a_tag_or_attribute_name();
        add(Place::tag);
    }

    constexpr void attribute() {
        const std::string_view attribute_name = name();
        if (is_event_handler(attribute_name)) refused::event_handler_attribute();
        if (attribute_name == "style")
            refused::style_attribute_is_against_the_content_security_policy();
        if (peek() != '=') return;
        ++at_;
        if (peek() != '"') refused::attribute_value_must_be_in_double_quotes();
        ++at_;
        attribute_value(attribute_name);
    }

    constexpr void attribute_value(std::string_view attribute_name) {
        const std::size_t from = at_;
        while (peek() != '"') {
            if (at_end()) refused::tag_is_not_finished();
            if (at_place())
                value_place(attribute_name, from);
            else
                ++at_;
        }
        ++at_;
    }

    constexpr void value_place(std::string_view attribute_name, std::size_t value_from) {
        if (is_unsafe_attribute(attribute_name))
            refused::place_in_an_attribute_that_cannot_be_safe();
        const bool url = is_url_attribute(attribute_name);
        if (url && (at_ != value_from || peek(2) != '"'))
            refused::url_place_must_be_the_whole_value();
        add(url ? Place::url : Place::attribute);
    }

    std::string_view source_;
    std::size_t at_{0};
    std::size_t last_{0};
    std::array<std::string_view, kDepthMax> open_{};
    std::size_t depth_{0};
    Fragment result_{};
};

}  // namespace vt::html

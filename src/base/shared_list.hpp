#pragma once

#include "base/shared.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace tappa {

// A list in shared chunks: a copy costs a counter, and changing one item copies its chunk and the
// list of chunks, not the thousands of items elsewhere. It reads like a vector; items are changed
// through the `edit` functions. How a list is cut depends on how it was made; no comparison minds.
template <typename T>
class SharedList {
public:
    static constexpr std::size_t most_in_chunk = 32;
    struct Chunk {
        Shared<std::vector<T>> items; // at least one
        std::size_t start = 0;        // index of the first
    };
    using Chunks = std::vector<Chunk>;

    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const Chunks& chunks, std::size_t index) : m_chunks(&chunks) { go_to(index); }

        reference operator*() const { return *m_at; }
        pointer operator->() const { return m_at; }
        reference operator[](difference_type by) const { return *(*this + by); }
        Iterator& operator++() {
            ++m_index;
            if (++m_at == m_end)
                enter(m_chunk + 1);
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        Iterator& operator--() { return *this += -1; }
        Iterator& operator+=(difference_type by) {
            go_to(static_cast<std::size_t>(static_cast<difference_type>(m_index) + by));
            return *this;
        }
        friend Iterator operator+(Iterator from, difference_type by) { return from += by; }
        friend Iterator operator-(Iterator from, difference_type by) { return from += -by; }
        friend difference_type operator-(const Iterator& a, const Iterator& b) {
            return static_cast<difference_type>(a.m_index)
                - static_cast<difference_type>(b.m_index);
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.m_index == b.m_index;
        }
        friend bool operator<(const Iterator& a, const Iterator& b) {
            return a.m_index < b.m_index;
        }

        // Over a chunk that both begin here, if they do: what is the same need not be compared.
        static bool skip_same_chunk(Iterator& a, Iterator& b) {
            const auto& [items, start] = (*a.m_chunks)[a.m_chunk];
            const auto& [others, other_start] = (*b.m_chunks)[b.m_chunk];
            if (a.m_index != start || b.m_index != other_start || !items.is_same(others))
                return false;
            a += static_cast<difference_type>(items->size());
            b += static_cast<difference_type>(items->size());
            return true;
        }

    private:
        void go_to(std::size_t index) {
            enter(index == size_of(*m_chunks) ? m_chunks->size() : chunk_of(*m_chunks, index));
            m_at += static_cast<difference_type>(index - m_index);
            m_index = index;
        }
        void enter(std::size_t chunk) {
            m_chunk = chunk;
            if (chunk == m_chunks->size()) {
                m_index = size_of(*m_chunks);
                m_at = m_end = nullptr;
                return;
            }
            const auto& [items, start] = (*m_chunks)[chunk];
            m_index = start;
            m_at = items->data();
            m_end = m_at + items->size();
        }

        const Chunks* m_chunks = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_index = 0;
        const T* m_at = nullptr;
        const T* m_end = nullptr;
    };
    using value_type = T;
    using const_iterator = Iterator;

    SharedList() = default;
    SharedList(std::vector<T> items) {
        for (T& item : items)
            push_back(std::move(item));
    }
    SharedList(std::initializer_list<T> items) : SharedList(std::vector<T>(items)) {}

    [[nodiscard]] bool empty() const { return m_chunks->empty(); }
    [[nodiscard]] std::size_t size() const { return size_of(*m_chunks); }
    [[nodiscard]] Iterator begin() const { return {*m_chunks, 0}; }
    [[nodiscard]] Iterator end() const { return {*m_chunks, size()}; }
    [[nodiscard]] const T& operator[](std::size_t index) const {
        const auto& [items, start] = (*m_chunks)[chunk_of(*m_chunks, index)];
        return (*items)[index - start];
    }
    [[nodiscard]] const T& front() const { return m_chunks->front().items->front(); }
    [[nodiscard]] const T& back() const { return m_chunks->back().items->back(); }

    [[nodiscard]] const Chunks& chunks() const { return *m_chunks; }
    [[nodiscard]] bool is_same(const SharedList& other) const {
        return m_chunks.is_same(other.m_chunks);
    }
    [[nodiscard]] const void* identity() const { return m_chunks.identity(); }

    // The item to change. Good until the list is copied or changed otherwise.
    [[nodiscard]] T& edit(std::size_t index) {
        auto& [items, start] = m_chunks.edit()[chunk_of(*m_chunks, index)];
        return items.edit()[index - start];
    }
    // The first item that is wanted, to change; null when there is none.
    template <typename Predicate>
    [[nodiscard]] T* edit_first(Predicate is_wanted) {
        const Iterator found = std::find_if(begin(), end(), is_wanted);
        return found == end() ? nullptr : &edit(static_cast<std::size_t>(found - begin()));
    }
    // Changes every item that is wanted, in order.
    template <typename Predicate, typename Change>
    void edit_all(Predicate is_wanted, Change change) {
        for (std::size_t at = 0; at < m_chunks->size(); ++at)
            for (std::size_t i = 0; i < (*m_chunks)[at].items->size(); ++i)
                if (is_wanted((*(*m_chunks)[at].items)[i]))
                    change(m_chunks.edit()[at].items.edit()[i]);
    }

    // Changes every item, in order.
    template <typename Change>
    void edit_all(Change change) {
        edit_all([](const T&) { return true; }, change);
    }

    T& push_back(T item) {
        const std::size_t index = size();
        Chunks& all = m_chunks.edit();
        if (all.empty() || all.back().items->size() >= most_in_chunk)
            all.push_back({one(std::move(item)), index});
        else
            all.back().items.edit().push_back(std::move(item));
        return all.back().items.edit().back();
    }
    T& emplace_back() { return push_back(T()); }

    void insert(std::size_t index, T item) {
        if (index == size()) {
            push_back(std::move(item));
            return;
        }
        Chunks& all = m_chunks.edit();
        const std::size_t at = chunk_of(all, index);
        std::vector<T>& items = all[at].items.edit();
        items.insert(place(items, index - all[at].start), std::move(item));
        if (items.size() > most_in_chunk) {
            const auto middle = place(items, items.size() / 2);
            Chunk second{std::vector<T>(middle, items.end()), 0};
            items.erase(middle, items.end());
            all.insert(place(all, at + 1), std::move(second));
        }
        renumber(all);
    }

    void erase(std::size_t index) {
        Chunks& all = m_chunks.edit();
        const std::size_t at = chunk_of(all, index);
        std::vector<T>& items = all[at].items.edit();
        items.erase(place(items, index - all[at].start));
        if (items.empty())
            all.erase(place(all, at));
        renumber(all);
    }
    // How many went.
    template <typename Predicate>
    std::size_t erase_if(Predicate is_gone) {
        const std::size_t before = size();
        for (std::size_t at = m_chunks->size(); at-- > 0;) {
            const std::vector<T>& items = *(*m_chunks)[at].items;
            if (std::none_of(items.begin(), items.end(), is_gone))
                continue;
            Chunks& all = m_chunks.edit();
            std::erase_if(all[at].items.edit(), is_gone);
            if (all[at].items->empty())
                all.erase(place(all, at));
            renumber(all);
        }
        return before - size();
    }
    void clear() { m_chunks = {}; }

    // Where two ranges differ first, as std::mismatch; what they hold in common is passed over.
    [[nodiscard]] static std::pair<Iterator, Iterator> first_difference(
        Iterator a, Iterator a_end, Iterator b, Iterator b_end
    ) {
        while (a != a_end && b != b_end) {
            if (Iterator::skip_same_chunk(a, b))
                continue;
            if (!(*a == *b))
                break;
            ++a;
            ++b;
        }
        return {a, b};
    }

    friend bool operator==(const SharedList& a, const SharedList& b) {
        if (a.is_same(b))
            return true;
        if (a.size() != b.size())
            return false;
        return first_difference(a.begin(), a.end(), b.begin(), b.end()).first == a.end();
    }

private:
    static std::size_t size_of(const Chunks& chunks) {
        return chunks.empty() ? 0 : chunks.back().start + chunks.back().items->size();
    }
    static std::size_t chunk_of(const Chunks& chunks, std::size_t index) {
        const auto after = std::upper_bound(
            chunks.begin(),
            chunks.end(),
            index,
            [](std::size_t wanted, const Chunk& chunk) { return wanted < chunk.start; }
        );
        return static_cast<std::size_t>(after - chunks.begin()) - 1;
    }
    static std::vector<T> one(T item) {
        std::vector<T> items;
        items.push_back(std::move(item));
        return items;
    }
    template <typename Items>
    static auto place(Items& items, std::size_t index) {
        return items.begin() + static_cast<std::ptrdiff_t>(index);
    }
    static void renumber(Chunks& chunks) {
        std::size_t start = 0;
        for (Chunk& chunk : chunks) {
            chunk.start = start;
            start += chunk.items->size();
        }
    }

    Shared<Chunks> m_chunks;
};

} // namespace tappa

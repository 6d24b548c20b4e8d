using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>Writes the values of a tape in canonical form.</summary>
internal ref struct CanonicalJsonWriter
{
    // "__proto__", its first eight bytes.
    private const ulong PrototypePrefix = 0x5F5F70726F746F5F;

    private readonly JsonTape _tape;
    private SpanWriter _writer;
    private SpanList<int> _order;
    private CanonicalJsonTraits _traits;

    public CanonicalJsonWriter(JsonTape tape, SpanWriter writer, Span<int> order)
    {
        _tape = tape;
        _writer = writer;
        _order = new SpanList<int>(order);
    }

    public CanonicalJsonTraits Write()
    {
        ref var root = ref _tape[0];
        if (root.End == 1)
            _traits |= CanonicalJsonTraits.NoTopLevelKeys;
        if (_tape.HasLoneSurrogates)
            _traits |= CanonicalJsonTraits.LoneSurrogates;
        if (root.Kind == CanonicalNodeKind.Array)
            WriteTopLevelArray();
        else
            WriteObject(0, sorted: true);
        _writer.Flush();
        return _traits;
    }

    public void Dispose() => _order.Dispose();

    private void WriteValue(int index, bool sorted)
    {
        ref var node = ref _tape[index];
        switch (node.Kind)
        {
            case CanonicalNodeKind.Object:
                WriteObject(index, sorted);
                break;
            case CanonicalNodeKind.Array:
                WriteArray(index);
                break;
            case CanonicalNodeKind.PlainString:
                _writer.Write(_tape.QuotedText(node));
                break;
            case CanonicalNodeKind.EscapedString:
                WriteEscaped(_tape.RawText(node));
                break;
            case CanonicalNodeKind.Number:
                if (EcmaScriptNumber.Write(_tape.RawText(node), ref _writer))
                    _traits |= CanonicalJsonTraits.NumberRounded;
                break;
            default:
                _writer.Write(_tape.RawText(node));
                break;
        }
    }

    // The published code copies an array on top like an object.
    private void WriteTopLevelArray()
    {
        _traits |= CanonicalJsonTraits.TopLevelArray;
        _writer.Write((byte)'{');
        Span<byte> key = stackalloc byte[12];
        var position = 0;
        for (var child = 1; child < _tape[0].End; child = _tape[child].End, position++)
        {
            if (position > 0)
                _writer.Write((byte)',');
            position.TryFormat(key, out var length, default, CultureInfo.InvariantCulture);
            _writer.Write((byte)'"');
            _writer.Write(key[..length]);
            _writer.Write("\":"u8);
            WriteValue(child, sorted: true);
        }

        _writer.Write((byte)'}');
    }

    private void WriteArray(int index)
    {
        _writer.Write((byte)'[');
        for (var child = index + 1; child < _tape[index].End; child = _tape[child].End)
        {
            if (child > index + 1)
                _writer.Write((byte)',');
            WriteValue(child, sorted: false);
        }

        _writer.Write((byte)']');
    }

    private void WriteObject(int index, bool sorted)
    {
        _writer.Write((byte)'{');
        var end = _tape[index].End;
        if (IsAscending(index, end))
        {
            var first = true;
            for (var child = index + 1; child < end; child = _tape[child].End)
                WriteProperty(child, child, sorted, ref first);
        }
        else
        {
            var start = _order.Count;
            for (var child = index + 1; child < end; child = _tape[child].End)
                _order.Add(child);
            WriteInOrder(start, _order.Count - start, sorted);
            _order.Cut(start);
        }

        _writer.Write((byte)'}');
    }

    private readonly bool IsAscending(int index, int end)
    {
        var previous = index + 1;
        if (previous >= end)
            return true;
        for (var child = _tape[previous].End; child < end; previous = child, child = _tape[child].End)
        {
            if (Compare(previous, child) >= 0)
                return false;
        }

        return true;
    }

    private void WriteInOrder(int start, int count, bool sorted)
    {
        Sort(start, count);
        var first = true;
        if (sorted)
        {
            for (var at = start; at < start + count; at++)
            {
                if (at + 1 < start + count && Compare(_order[at], _order[at + 1]) == 0)
                    _traits |= CanonicalJsonTraits.DuplicateKeys;
                else
                    WriteProperty(_order[at], _order[at], sorted, ref first);
            }

            return;
        }

        // Not sorted: integers first, then each key where it first stood, with the value that stood last. Of equal keys the first comes first.
        var others = _order.Count;
        for (var at = start; at < start + count; at++)
        {
            var key = _order[at];
            for (; at + 1 < start + count && Compare(key, _order[at + 1]) == 0; at++)
                _traits |= CanonicalJsonTraits.DuplicateKeys;
            _tape[key].Value = _order[at];
            if (_tape[key].NameIndex != CanonicalNode.NoIndex)
                WriteProperty(key, _order[at], sorted, ref first);
            else
                _order.Add(key);
        }

        var end = _order.Count;
        _order.Slice(others, end - others).Sort();
        for (var at = others; at < end; at++)
            WriteProperty(_order[at], _tape[_order[at]].Value, sorted, ref first);
    }

    private void WriteProperty(int key, int value, bool sorted, ref bool first)
    {
        ref var node = ref _tape[key];
        if (sorted && node.NamePrefix == PrototypePrefix && _tape.Name(node).SequenceEqual("__proto__"u8))
        {
            _traits |= CanonicalJsonTraits.PrototypeKey;
            return;
        }

        if (!first)
            _writer.Write((byte)',');
        first = false;
        if (node.NameTextStart < 0)
            _writer.Write(_tape.QuotedName(node));
        else
            WriteEscaped(_tape.RawName(node));

        _writer.Write((byte)':');
        WriteValue(value, sorted);
    }

    private void WriteEscaped(ReadOnlySpan<byte> raw)
    {
        _writer.Write((byte)'"');
        if (JsonEscapes.WriteMinimal(raw, ref _writer))
            _traits |= CanonicalJsonTraits.LoneSurrogates;
        _writer.Write((byte)'"');
    }

    private readonly int Compare(int left, int right)
    {
        ref var a = ref _tape[left];
        ref var b = ref _tape[right];
        if ((a.NameIndex & b.NameIndex) != CanonicalNode.NoIndex)
            return a.NameIndex.CompareTo(b.NameIndex);
        return CanonicalKeyOrder.Decides(a.NamePrefix, b.NamePrefix)
            ? a.NamePrefix < b.NamePrefix ? -1 : 1
            : CanonicalKeyOrder.Compare(_tape.Name(a), _tape.Name(b));
    }

    // Stable, and never worse than n log n compares whatever the text: runs sorted by insertion, then merged.
    private void Sort(int start, int count)
    {
        const int Run = 8;
        var room = _order.Count;
        if (count > Run)
            _order.Extend(count);
        var items = _order.Slice(start, count);
        for (var run = 0; run < count; run += Run)
        {
            for (var next = run + 1; next < Math.Min(run + Run, count); next++)
            {
                var item = items[next];
                var at = next;
                for (; at > run && Compare(items[at - 1], item) > 0; at--)
                    items[at] = items[at - 1];
                items[at] = item;
            }
        }

        if (count <= Run)
            return;
        var (from, to) = (0, 1);
        for (var width = Run; width < count; width *= 2, (from, to) = (to, from))
        {
            var source = from == 0 ? items : _order.Slice(room, count);
            var target = to == 0 ? items : _order.Slice(room, count);
            for (var left = 0; left < count; left += 2 * width)
                Merge(source, target, left, Math.Min(left + width, count), Math.Min(left + (2 * width), count));
        }

        if (from == 1)
            _order.Slice(room, count).CopyTo(items);
        _order.Cut(room);
    }

    private readonly void Merge(ReadOnlySpan<int> source, Span<int> target, int left, int middle, int end)
    {
        var right = middle;
        for (var at = left; at < end; at++)
            target[at] = right >= end || (left < middle && Compare(source[left], source[right]) <= 0) ? source[left++] : source[right++];
    }
}

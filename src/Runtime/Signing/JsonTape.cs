using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ApiXGuard.Runtime;

/// <summary>The values of a JSON text in the order they stand there, each knowing where it ends.</summary>
internal ref struct JsonTape(ReadOnlySpan<byte> source, Span<CanonicalNode> nodes, Span<byte> names)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private SpanList<CanonicalNode> _nodes = new(nodes);
    private SpanList<byte> _names = new(names);

    /// <summary>Whether a key holds half of a surrogate pair.</summary>
    public bool HasLoneSurrogates { get; private set; }

    public readonly ref CanonicalNode this[int index] => ref _nodes[index];

    public readonly ReadOnlySpan<byte> RawText(in CanonicalNode node) => _source.Slice(node.Start, node.Length);

    public readonly ReadOnlySpan<byte> RawName(in CanonicalNode node) => _source.Slice(node.NameStart, node.NameLength);

    public readonly ReadOnlySpan<byte> QuotedText(in CanonicalNode node) => _source.Slice(node.Start - 1, node.Length + 2);

    public readonly ReadOnlySpan<byte> QuotedName(in CanonicalNode node) => _source.Slice(node.NameStart - 1, node.NameLength + 2);

    /// <summary>The key without escapes, in UTF-8 where halves of surrogate pairs are three bytes each.</summary>
    public readonly ReadOnlySpan<byte> Name(in CanonicalNode node) => node.NameTextStart < 0
        ? _source.Slice(node.NameStart, node.NameLength)
        : _names.Slice(node.NameTextStart, node.NameTextLength);

    [SkipLocalsInit]
    public void Read()
    {
        if (!Utf8.IsValid(_source))
            throw new CanonicalJsonException("The text is not UTF-8", FirstInvalid(_source));

        var reader = new Utf8JsonReader(_source, new JsonReaderOptions { MaxDepth = CanonicalJson.MaxDepth + 8 });
        Span<int> open = stackalloc int[CanonicalJson.MaxDepth];
        var depth = 0;
        var name = new CanonicalNode { NameLength = -1, NameTextStart = -1, NameIndex = CanonicalNode.NoIndex };
        var noName = name;
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = ReadName(start + 1, reader.ValueSpan, reader.ValueIsEscaped);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        _nodes[open[--depth]].End = _nodes.Count;
                        continue;
                }

                var node = name;
                name = noName;
                node.Kind = KindOf(ref reader);
                node.Start = node.Kind is CanonicalNodeKind.PlainString or CanonicalNodeKind.EscapedString ? start + 1 : start;
                node.Length = reader.ValueSpan.Length;
                node.End = _nodes.Count + 1;
                if (node.Kind is CanonicalNodeKind.Object or CanonicalNodeKind.Array)
                {
                    if (depth == CanonicalJson.MaxDepth)
                        throw new CanonicalJsonException($"The JSON is deeper than {CanonicalJson.MaxDepth} arrays and objects in each other", start);
                    open[depth++] = _nodes.Count;
                }
                else if (depth == 0)
                {
                    throw new CanonicalJsonException("The JSON is neither an object nor an array", start);
                }

                _nodes.Add(node);
            }
        }
        catch (JsonException error)
        {
            // Not as the cause: its message quotes the text.
            throw new CanonicalJsonException("The text is not JSON", PositionOf(error));
        }
    }

    public void Dispose()
    {
        _nodes.Dispose();
        _names.Dispose();
    }

    private static CanonicalNodeKind KindOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => CanonicalNodeKind.Object,
        JsonTokenType.StartArray => CanonicalNodeKind.Array,
        JsonTokenType.String => reader.ValueIsEscaped ? CanonicalNodeKind.EscapedString : CanonicalNodeKind.PlainString,
        JsonTokenType.Number => CanonicalNodeKind.Number,
        _ => CanonicalNodeKind.Literal,
    };

    private static long FirstInvalid(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }

    private CanonicalNode ReadName(int start, ReadOnlySpan<byte> raw, bool escaped)
    {
        var node = new CanonicalNode { NameStart = start, NameLength = raw.Length, NameTextStart = -1 };
        var text = raw;
        if (escaped)
        {
            node.NameTextStart = _names.Count;
            var room = _names.Extend(raw.Length);
            node.NameTextLength = JsonEscapes.Unescape(raw, room, out var lone);
            _names.Cut(node.NameTextStart + node.NameTextLength);
            HasLoneSurrogates |= lone;
            text = room[..node.NameTextLength];
        }

        node.NameIndex = IndexOf(text);
        node.NamePrefix = CanonicalKeyOrder.PrefixOf(text);
        return node;
    }

    private static uint IndexOf(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > 10 || (name[0] == '0' && name.Length > 1))
            return CanonicalNode.NoIndex;
        var value = 0L;
        foreach (var digit in name)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return CanonicalNode.NoIndex;
            value = (value * 10) + (digit - '0');
        }

        return value < CanonicalNode.NoIndex ? (uint)value : CanonicalNode.NoIndex;
    }

    private readonly long PositionOf(JsonException error)
    {
        var lineStart = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            var end = _source[lineStart..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            lineStart += end + 1;
        }

        return Math.Min(lineStart + (error.BytePositionInLine ?? 0), _source.Length);
    }
}

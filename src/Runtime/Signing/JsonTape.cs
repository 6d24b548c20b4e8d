using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ApiXGuard.Runtime;

/// <summary>The values of a JSON text in the order they stand there, each knowing where it ends.</summary>
internal ref struct JsonTape(ReadOnlySpan<byte> source, Span<JsonNode> nodes, Span<byte> names)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private SpanList<JsonNode> _nodes = new(nodes);
    private SpanList<byte> _names = new(names);

    /// <summary>Whether a key holds half of a surrogate pair.</summary>
    public bool HasLoneSurrogates { get; private set; }

    public readonly ref JsonNode this[int index] => ref _nodes[index];

    public readonly ReadOnlySpan<byte> RawText(in JsonNode node) => _source.Slice(node.Start, node.Length);

    public readonly ReadOnlySpan<byte> RawName(in JsonNode node) => _source.Slice(node.NameStart, node.NameLength);

    /// <summary>The key without escapes, in UTF-8 where halves of surrogate pairs are three bytes each.</summary>
    public readonly ReadOnlySpan<byte> Name(in JsonNode node) => node.NameTextStart < 0
        ? _source.Slice(node.NameStart, node.NameLength)
        : _names.Slice(node.NameTextStart, node.NameTextLength);

    public void Read()
    {
        if (!Utf8.IsValid(_source))
            throw new CanonicalJsonException("The text is not UTF-8", FirstInvalid(_source));

        var reader = new Utf8JsonReader(_source, new JsonReaderOptions { MaxDepth = CanonicalJson.MaxDepth + 8 });
        Span<int> open = stackalloc int[CanonicalJson.MaxDepth];
        var depth = 0;
        var name = new JsonNode { NameLength = -1, NameTextStart = -1, NameIndex = JsonNode.NoIndex };
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
                node.Start = node.Kind is JsonNodeKind.PlainString or JsonNodeKind.EscapedString ? start + 1 : start;
                node.Length = reader.ValueSpan.Length;
                node.End = _nodes.Count + 1;
                if (node.Kind is JsonNodeKind.Object or JsonNodeKind.Array)
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

    private static JsonNodeKind KindOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonNodeKind.Object,
        JsonTokenType.StartArray => JsonNodeKind.Array,
        JsonTokenType.String => reader.ValueIsEscaped ? JsonNodeKind.EscapedString : JsonNodeKind.PlainString,
        JsonTokenType.Number => JsonNodeKind.Number,
        _ => JsonNodeKind.Literal,
    };

    private static long FirstInvalid(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }

    private JsonNode ReadName(int start, ReadOnlySpan<byte> raw, bool escaped)
    {
        var node = new JsonNode { NameStart = start, NameLength = raw.Length, NameTextStart = -1 };
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
        return node;
    }

    private static uint IndexOf(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > 10 || (name[0] == '0' && name.Length > 1))
            return JsonNode.NoIndex;
        var value = 0L;
        foreach (var digit in name)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return JsonNode.NoIndex;
            value = (value * 10) + (digit - '0');
        }

        return value < JsonNode.NoIndex ? (uint)value : JsonNode.NoIndex;
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

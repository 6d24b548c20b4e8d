namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>An element and where it stands.</summary>
/// <param name="name">Its name, prefix included.</param>
/// <param name="parent">The element around it.</param>
/// <param name="start">Its first character.</param>
internal sealed class MarkupElement(string name, MarkupElement? parent, int start)
{
    /// <summary>The name without its prefix.</summary>
    public string Name { get; } = name[(name.IndexOf(':') + 1)..];

    /// <summary>The element around it.</summary>
    public MarkupElement? Parent { get; } = parent;

    /// <summary>Its first character.</summary>
    public int Start { get; } = start;

    /// <summary>One past its opening tag.</summary>
    public int OpenEnd { get; set; }

    /// <summary>Where its closing tag begins.</summary>
    public int CloseStart { get; set; }

    /// <summary>One past its last character.</summary>
    public int End { get; set; }

    /// <summary>Whether it is one tag, closed in itself.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>Whether comments or instructions stand in it.</summary>
    public bool IsMixed { get; set; }

    /// <summary>Its attributes in order.</summary>
    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>The elements in it.</summary>
    public List<MarkupElement> Children { get; } = [];

    /// <summary>The text in it.</summary>
    public List<MarkupText> Texts { get; } = [];

    /// <summary>The value of an attribute, whatever the letter case of its name.</summary>
    public string? this[string attribute] => Attributes.Find(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The elements of a name, whatever its letter case.</summary>
    public IEnumerable<MarkupElement> Named(string child) => Children.Where(element => element.Is(child));

    /// <summary>Whether this is its name, whatever the letter case.</summary>
    public bool Is(string wanted) => Name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text in it, decoded and trimmed, without that of the elements in it.</summary>
    public string TextIn(string document) =>
        string.Concat(Texts.Select(text => text.IsRaw ? document[text.Start..text.End] : MarkupDocument.Decode(document.AsSpan(text.Start, text.End - text.Start)))).Trim();
}

/// <summary>An attribute.</summary>
/// <param name="Name">Its name, prefix included.</param>
/// <param name="Start">First character of the value, behind the quote.</param>
/// <param name="End">One past the value's last.</param>
/// <param name="Value">The value, decoded. May be a secret.</param>
internal sealed record MarkupAttribute(string Name, int Start, int End, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A run of text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="IsRaw">Whether it stands in a CDATA section.</param>
internal readonly record struct MarkupText(int Start, int End, bool IsRaw);

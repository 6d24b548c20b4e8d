using System.Globalization;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>A mapping or a list that is open.</summary>
internal sealed class YamlLevel(int indent, bool isList)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private string _name = "";

    /// <summary>The column of its entries.</summary>
    public int Indent { get; } = indent;

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; } = isList;

    /// <summary>The entry of a list that is being read.</summary>
    public int Index { get; private set; }

    /// <summary>Whether the entry being read has an anchor or a tag.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether the entry being read has its value already.</summary>
    public bool HasScalar { get; private set; }

    /// <summary>What the entry <c>name</c> of a mapping says.</summary>
    public string? NameBeside { get; private set; }

    /// <summary>The name under which the value that is looked for stands.</summary>
    public string? HeldName { get; private set; }

    /// <summary>This level's part of a path.</summary>
    public string Part => IsList ? Index.ToString(CultureInfo.InvariantCulture) : _name;

    /// <summary>Goes on to a name.</summary>
    /// <returns>Whether it is clear which of that name counts, as far as the value that is looked for goes.</returns>
    public bool Begin(string name)
    {
        _name = name;
        IsShared = HasScalar = false;
        if (_names.Add(name))
            return true;
        _repeated.Add(name);
        return HeldName != name;
    }

    /// <summary>Goes on to the next item.</summary>
    public void Next()
    {
        Index++;
        IsShared = HasScalar = false;
    }

    /// <summary>Notes the value of the entry being read.</summary>
    public void Note(string value)
    {
        HasScalar = true;
        if (_name is "name")
            NameBeside = value;
    }

    /// <summary>The entry being read holds what is looked for.</summary>
    /// <exception cref="RewriteRefusedException">Its name was there before.</exception>
    public void Hold()
    {
        HeldName = _name;
        if (_repeated.Contains(_name))
            throw new RewriteRefusedException("a name on the way to the value is there twice, so that it is unclear which one counts; remove one of them");
    }
}

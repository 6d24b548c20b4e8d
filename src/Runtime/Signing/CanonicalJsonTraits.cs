namespace ApiXGuard.Runtime;

/// <summary>What in a JSON text lets another text have the same canonical form, so that one signature fits both.</summary>
[Flags]
public enum CanonicalJsonTraits
{
    /// <summary>Nothing: only texts of the same meaning have this canonical form.</summary>
    None = 0,

    /// <summary>The outermost value is an array, which is signed as the object with the keys 0, 1, 2 and so on.</summary>
    TopLevelArray = 1,

    /// <summary>An object has a key twice. The last value is signed; another reader may take the first.</summary>
    DuplicateKeys = 2,

    /// <summary>A key <c>__proto__</c> stands where it is left out of what is signed.</summary>
    PrototypeKey = 4,

    /// <summary>A text holds half of a surrogate pair, which is not Unicode.</summary>
    LoneSurrogates = 8,

    /// <summary>A number is not the one that is signed: it has more digits, or a greater or smaller exponent, than a double holds.</summary>
    NumberRounded = 16,

    /// <summary>The outermost object or array is empty, which is signed as no body.</summary>
    NoTopLevelKeys = 32,
}

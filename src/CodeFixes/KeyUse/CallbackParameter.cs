namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Whether a parameter can do without its callback.</summary>
internal enum CallbackParameter
{
    /// <summary>It cannot, or nobody knows.</summary>
    Required,

    /// <summary>The argument may be missing.</summary>
    Optional,

    /// <summary>The argument may be null.</summary>
    Nullable,
}

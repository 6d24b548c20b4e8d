using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Scanner.Rescue.Projects;

/// <summary>A project file with a change, or why it was left as it is.</summary>
internal sealed record ProjectEdit
{
    private ProjectEdit()
    {
    }

    /// <summary>Whether there is a change.</summary>
    [MemberNotNullWhen(true, nameof(Content), nameof(Change))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsDone => Reason is null;

    /// <summary>The file's new bytes.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>What changes, in a few words.</summary>
    public string? Change { get; private init; }

    /// <summary>Why nothing changes.</summary>
    public string? Reason { get; private init; }

    /// <summary>A change.</summary>
    public static ProjectEdit Done(byte[] content, string change) => new() { Content = content, Change = change };

    /// <summary>No change.</summary>
    public static ProjectEdit Refused(string reason) => new() { Reason = reason };
}

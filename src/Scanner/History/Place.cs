using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>A place of a history outside every tree: a message, an object that only a ref names, or nothing does.</summary>
/// <param name="Path">What stands for a path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Object">The object.</param>
/// <param name="Commit">The number of the commit whose message it is, or -1.</param>
internal readonly record struct Place(string Path, LocationKind Kind, ObjectId Object, int Commit = -1)
{
    /// <summary>What stands for the path of a commit's message: the name of the file in which git has it written.</summary>
    public const string CommitMessage = "COMMIT_EDITMSG";

    /// <summary>What stands for the path of a tag's message.</summary>
    public const string TagMessage = "TAG_EDITMSG";
}

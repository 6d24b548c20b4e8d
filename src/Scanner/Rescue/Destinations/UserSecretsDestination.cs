using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Files;
using ApiXGuard.Scanner.Rescue.Plans;
using ApiXGuard.Scanner.Rescue.Projects;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>The user-secrets of a project, outside of every repository.</summary>
internal sealed class UserSecretsDestination : Destination
{
    private readonly string _project;
    private readonly string _shown;
    private readonly string _id;
    private readonly bool _isNew;
    private bool _hasId;

    /// <summary>Prepares for a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="shown">Its path, for people.</param>
    /// <exception cref="CommandFailedException">Its id cannot be used.</exception>
    public UserSecretsDestination(DotNetProject project, string shown)
    {
        _project = project.FullPath;
        _shown = shown;
        _isNew = project.UserSecretsId is null;
        _id = project.UserSecretsId ?? Guid.NewGuid().ToString();
        StorePath = UserSecretsFile.PathOf(_id);
    }

    /// <summary>The file that holds the values.</summary>
    public string StorePath { get; }

    /// <inheritdoc/>
    public override string Kind => "user-secrets";

    /// <inheritdoc/>
    public override string Description => $"the user-secrets of {_shown}";

    /// <inheritdoc/>
    public override string EntryOf(EntryName name) => name.Key;

    /// <inheritdoc/>
    public override string? FaultOf(string entry) =>
        entry.Split(':').Any(part => part.Trim().Length == 0) || entry.Any(char.IsControl) ? "is no name for a setting: parts separated by ':', such as Stripe:ApiKey" : null;

    /// <inheritdoc/>
    public override EntryPlan Plan(PlannedFiles files, string entry, string value)
    {
        var content = files.Read(StorePath) ?? [];
        IReadOnlyDictionary<string, string> entries;
        try
        {
            entries = UserSecretsFile.Read(content);
        }
        catch (FormatException e)
        {
            return new EntryPlan($"'{StorePath}' {e.Message}; mend it first");
        }

        if (entries.TryGetValue(entry, out var other) && other != value && other.Length > 0)
            return new EntryPlan($"{Description} have another value under {entry}, which is not overwritten; give this one a name of its own with --name");
        if (other is { Length: 0 })
            return new EntryPlan($"{Description} have an empty {entry}; remove it first: dotnet user-secrets remove {entry} --project {_shown}");
        List<string> edits = [];
        if (_isNew && PlanId(files, edits) is { } problem)
            return new EntryPlan(problem);
        if (other == value)
            return new EntryPlan { IsThere = !files.IsPlanned(StorePath), Edits = edits };
        files.Write(StorePath, UserSecretsFile.Add(content, entry, value), holdsSecrets: true);
        return new EntryPlan { Edits = edits, Notes = LoadingAdvice(files) is { } advice ? [advice] : [] };
    }

    private string? PlanId(PlannedFiles files, List<string> edits)
    {
        if (_hasId)
            return null;
        var content = files.Read(_project)!;
        var edit = UserSecretsIdEdit.Add(content, _id);
        if (!edit.IsDone)
            return $"{_shown} cannot be given a UserSecretsId: {edit.Reason}";
        files.Write(_project, edit.Content);
        _hasId = true;
        edits.Add($"{_shown}: {edit.Change}");
        return null;
    }

    private string? LoadingAdvice(PlannedFiles files)
    {
        try
        {
            return UserSecretsLoading.Of(files.Read(_project)!).Advice;
        }
        catch (RewriteRefusedException)
        {
            return null;
        }
    }
}

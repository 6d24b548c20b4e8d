using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Rescue.Leaks;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>
/// Chooses where a secret goes: the user-secrets of the .NET program that will read it; for other languages, and for code that can ask no
/// configuration, a <c>.env</c> file that git ignores.
/// </summary>
/// <param name="root">The top of the repository.</param>
/// <param name="location">The repository; <see langword="null"/> where there is none.</param>
/// <param name="request">What the command line asks for.</param>
internal sealed class DestinationChoice(string root, RepositoryLocation? location, DestinationRequest request)
{
    private const int MostNamed = 5;

    // What marks the top of a package in other languages: whatever starts the program there reads .env from it.
    private static readonly HashSet<string> PackageFiles = new(
        ["package.json", "deno.json", "pyproject.toml", "setup.py", "requirements.txt", "Pipfile", "manage.py", "go.mod", "Cargo.toml", "pom.xml", "build.gradle", "build.gradle.kts", "Gemfile", "composer.json", "mix.exs", "pubspec.yaml"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> DotNetCode = new([".cs", ".csx", ".vb", ".fs", ".razor", ".cshtml"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DotNetProject> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Destination> _made = new(StringComparer.Ordinal);
    private IgnoreProtection? _protection;
    private IReadOnlyList<DotNetProject>? _all;

    /// <summary>The project that a file belongs to; <see langword="null"/> where none stands above it.</summary>
    /// <exception cref="CommandFailedException">Several stand in the same folder, or one cannot be read.</exception>
    public DotNetProject? ProjectOf(LeakFile file)
    {
        foreach (var folder in FoldersAbove(file.FullPath))
        {
            var here = DotNetProject.In(folder);
            if (here.Count > 1 && request.Project is null)
                throw new CommandFailedException($"'{file.Path}' may belong to {Named(here)}: choose with --project");
            if (here.Count > 0)
                return Project(here[0]);
        }

        return null;
    }

    /// <summary>Where a leak's value goes.</summary>
    /// <exception cref="CommandFailedException">That cannot be told, or what was asked for cannot be had.</exception>
    public Destination For(Leak leak)
    {
        if (request.Other is { } other)
            return other;
        var chosen = request.Project is { } named ? Project(named) : null;
        switch (request.Kind)
        {
            case "user-secrets":
                return UserSecrets(chosen ?? ProgramFor(ProjectOf(leak.File)) ?? throw new CommandFailedException($"no .NET project above '{leak.File.Path}': name one with --project, or choose --to env"));
            case "env":
                return DotEnv(leak.File);
        }

        if (chosen is not null)
            return UserSecrets(chosen);
        return IsReadByDotNet(leak.File) && ProgramFor(ProjectOf(leak.File)) is { } program ? UserSecrets(program) : DotEnv(leak.File);
    }

    /// <summary>A path for people: relative to the root, with <c>/</c>.</summary>
    public string Shown(string path) => DirectoryWalk.ReportedPath(path, root);

    private static bool IsReadByDotNet(LeakFile file)
    {
        var name = Path.GetFileName(file.FullPath);
        return DotNetCode.Contains(Path.GetExtension(name))
            || FileKinds.IsDotNetSettings(name)
            // A settings file of another name, beside the project that loads it.
            || (Path.GetExtension(name).ToLowerInvariant() is ".json" or ".xml" or ".ini" && !PackageFiles.Contains(name) && DotNetProject.In(Path.GetDirectoryName(file.FullPath)!).Count > 0);
    }

    /// <summary>The program whose configuration a project's code asks; <see langword="null"/> where there is none to ask.</summary>
    private DotNetProject? ProgramFor(DotNetProject? project)
    {
        if (project is null)
            return null;
        if (project.UserSecretsId is not null)
            return project;
        if (!project.HasConfiguration)
            return request.Kind == "user-secrets" ? project : null;
        if (project.IsProgram)
            return project;
        var programs = AllProjects().Where(other => other.IsProgram && !other.IsTest && Reaches(other, project.FullPath, [])).ToList();
        if (programs.Count > 1)
            throw new CommandFailedException($"{Named(programs.Select(program => program.FullPath))} use {Shown(project.FullPath)}: choose with --project whose user-secrets are meant");
        return programs.Count == 1 ? programs[0] : request.Kind == "user-secrets" ? project : null;
    }

    private bool Reaches(DotNetProject from, string target, HashSet<string> seen) =>
        from.References.Any(reference => reference == target || (seen.Add(reference) && File.Exists(reference) && Reaches(Project(reference), target, seen)));

    private IReadOnlyList<DotNetProject> AllProjects()
    {
        if (_all is not null)
            return _all;
        var found = new List<DotNetProject>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            found.AddRange(DotNetProject.In(folder).Select(Project));
            foreach (var below in new DirectoryInfo(folder).EnumerateDirectories())
            {
                if (below.Name is not ("bin" or "obj" or "node_modules" or ".git") && below.LinkTarget is null)
                    folders.Push(below.FullName);
            }
        }

        return _all = found;
    }

    private DotNetProject Project(string path)
    {
        if (!_projects.TryGetValue(path, out var project))
            _projects.Add(path, project = DotNetProject.Read(path));
        return project;
    }

    private Destination UserSecrets(DotNetProject project) => Made(project.FullPath, () => new UserSecretsDestination(project, Shown(project.FullPath)));

    private Destination DotEnv(LeakFile file)
    {
        // Outside of a repository, what is looked through is the top.
        var folder = FoldersAbove(file.FullPath).FirstOrDefault(above => PackageFiles.Any(name => File.Exists(Path.Combine(above, name)))) ?? root;
        var path = Path.Combine(folder, ".env");
        if (path == file.FullPath)
            throw new CommandFailedException($"'{file.Path}' is where it would go: keep it out of git with a line in .gitignore and 'git rm --cached {file.Path}', or choose --to");
        return Made(path, () => new DotEnvDestination(path, Shown(path), _protection ??= new IgnoreProtection(location, request.AddsIgnoreLine, Shown)));
    }

    private Destination Made(string key, Func<Destination> make)
    {
        // One for all leaks, since a project that has no id yet gets one only.
        if (!_made.TryGetValue(key, out var destination))
            _made.Add(key, destination = make());
        return destination;
    }

    private IEnumerable<string> FoldersAbove(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && DirectoryWalk.IsWithin(folder, root); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private string Named(IEnumerable<string> projects)
    {
        var shown = projects.Select(Shown).ToList();
        return string.Join(", ", shown.Take(MostNamed)) + (shown.Count > MostNamed ? " and others" : "");
    }
}

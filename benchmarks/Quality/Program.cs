using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ApiXGuard.Analyzers;
using ApiXGuard.Benchmarks.Quality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// Runs every analyzer over the C# of whole repositories and prints each diagnostic, so that each can be read, and a table of how many there are.
//   dotnet run -c Release --project benchmarks/Quality -- [--references FOLDER] [--only AXG2001,…] FOLDER…
// Nothing is built or restored there: projects are compiled from their sources against the framework's reference assemblies and whatever
// packages lie below FOLDER (default: this user's package folder). What is missing leaves types unknown, and the table says how many projects that concerns.
var folders = new List<string>();
var references = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
HashSet<string>? only = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--references")
        references = args[++i];
    else if (args[i] == "--only")
        only = [.. args[++i].Split(',')];
    else
        folders.Add(Path.GetFullPath(args[i]));
}

if (folders.Count == 0)
{
    Console.Error.WriteLine("usage: Quality [--references FOLDER] [--only IDS] FOLDER…");
    return 2;
}

var analyzers = typeof(DiagnosticIds).Assembly.GetTypes()
    .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
    .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
    .Where(analyzer => only is null || analyzer.SupportedDiagnostics.Any(descriptor => only.Contains(descriptor.Id)))
    .ToImmutableArray();
var library = new ReferenceLibrary(references);
Console.Error.WriteLine($"{analyzers.Length} analyzers, {library.Count} reference assemblies");
Console.WriteLine("| repository | projects | with unknown types | lines | shown | as information | seconds |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
var shown = new List<(string Repository, Diagnostic Diagnostic)>();
var (allLines, allProjects, allIncomplete) = (0L, 0, 0);
foreach (var folder in folders)
{
    var elapsed = Stopwatch.StartNew();
    var repository = new SourceRepository(folder, library);
    var (lines, incomplete) = (0L, 0);
    var found = new HashSet<(string, int, string, DiagnosticSeverity)>();
    var here = new List<Diagnostic>();
    foreach (var project in repository.Projects)
    {
        var compilation = repository.Compile(project);
        lines += compilation.SyntaxTrees.Sum(tree => (long)tree.GetText().Lines.Count);
        if (compilation.GetDeclarationDiagnostics().Any(diagnostic => diagnostic.Id is "CS0246" or "CS0234"))
            incomplete++;
        var options = new AnalyzerOptions([], new ProjectProperties(project));
        var result = await compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in result)
        {
            var place = diagnostic.Location.GetLineSpan();
            if (found.Add((place.Path, place.StartLinePosition.Line, diagnostic.Id, diagnostic.Severity)))
                here.Add(diagnostic);
        }
    }

    var name = Path.GetFileName(folder);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {repository.Projects.Count} | {incomplete} | {lines:N0} | {here.Count(item => item.Severity >= DiagnosticSeverity.Warning)} | {here.Count(item => item.Severity < DiagnosticSeverity.Warning)} | {elapsed.Elapsed.TotalSeconds:N0} |"));
    shown.AddRange(here.Select(item => (name, item)));
    (allLines, allProjects, allIncomplete) = (allLines + lines, allProjects + repository.Projects.Count, allIncomplete + incomplete);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {allProjects} | {allIncomplete} | {allLines:N0} | {shown.Count(item => item.Diagnostic.Severity >= DiagnosticSeverity.Warning)} | {shown.Count(item => item.Diagnostic.Severity < DiagnosticSeverity.Warning)} | |"));
Console.WriteLine();
foreach (var group in shown.GroupBy(item => item.Diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
    Console.WriteLine($"{group.Key}: {group.Count(item => item.Diagnostic.Severity >= DiagnosticSeverity.Warning)} shown, {group.Count(item => item.Diagnostic.Severity < DiagnosticSeverity.Warning)} as information");
Console.WriteLine();
foreach (var (name, diagnostic) in shown.OrderBy(item => item.Diagnostic.Id, StringComparer.Ordinal).ThenBy(item => item.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal))
{
    var place = diagnostic.Location.GetMappedLineSpan();
    diagnostic.Properties.TryGetValue("rule", out var rule);
    diagnostic.Properties.TryGetValue("confidence", out var confidence);
    Console.WriteLine($"{diagnostic.Id} {diagnostic.Severity} {place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1} {rule} {confidence} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
}

return 0;

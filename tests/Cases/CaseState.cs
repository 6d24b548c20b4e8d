using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Cases;

/// <summary>Turns a case file into what the harness runs on.</summary>
internal static class CaseState
{
    public const string Root = "/repo";
    public const string ProjectFolder = Root + "/src/Shop";
    public const string ProjectName = "Shop";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Where the case file lies in the solution.</summary>
    public static string PathOf(CaseFile file) => $"{Root}/{file.Path}";

    /// <summary>Everything but the references, which <see cref="CaseReferences"/> has.</summary>
    public static void Fill(SolutionState state, CaseFile file)
    {
        if (file.IsExecutable)
            state.OutputKind = OutputKind.ConsoleApplication;
        FillFiles(state, file);
        state.AnalyzerConfigFiles.Add(($"{Root}/.editorconfig", string.Join('\n', ["root = true", "[*]", .. file.Options, ""])));
        state.AnalyzerConfigFiles.Add(($"{Root}/.globalconfig", string.Join('\n', GlobalConfiguration(file))));
    }

    /// <summary>Sources, additional files and projects.</summary>
    public static void FillFiles(SolutionState state, CaseFile file)
    {
        state.Sources.Add((PathOf(file), file.Text));
        foreach (var (path, text) in file.AdditionalSources)
            state.Sources.Add(($"{ProjectFolder}/{path}", text));
        state.Sources.Add(($"{ProjectFolder}/obj/Shop.GlobalUsings.g.cs", Usings));
        foreach (var (path, text) in file.AdditionalFiles)
            state.AdditionalFiles.Add((path.StartsWith('/') ? Root + path : $"{ProjectFolder}/{path}", text));
        foreach (var (project, path, text) in file.Projects)
        {
            state.AdditionalProjects[project].Sources.Add(($"{Root}/src/{path}", text));
            if (!state.AdditionalProjectReferences.Contains(project))
                state.AdditionalProjectReferences.Add(project);
        }
    }

    private static IEnumerable<string> GlobalConfiguration(CaseFile file)
    {
        yield return "is_global = true";
        yield return $"build_property.ApiXGuardRoot = {Root}";
        yield return $"build_property.ProjectDir = {ProjectFolder}/";
        foreach (var property in file.Properties)
            yield return $"build_property.{property}";
        foreach (var (path, setting) in file.Metadata)
        {
            yield return $"[{ProjectFolder}/{path}]";
            yield return $"build_metadata.AdditionalFiles.{setting}";
        }
    }
}

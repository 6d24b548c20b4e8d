using System.CommandLine;

var root = new RootCommand("Finds leaked API keys before they are committed.");
return root.Parse(args).Invoke();

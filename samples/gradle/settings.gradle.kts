rootProject.name = "drydock-sample"
